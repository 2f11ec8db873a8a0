package fr.entente.interventionservice.defect.photo;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a phone was held: what its camera saw is stored as it lay on the chip, and a tag of Exif says how to turn it.
 * Read before the tag goes away with all others.
 *
 * @param tag 1 to 8, as in the standard; 1 is upright
 */
record Orientation(int tag) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final long EXIF = 0x457869660000L;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int HIGHEST = 8;

    static Orientation of(byte[] file) {
        try {
            return ofJpeg(ByteBuffer.wrap(file));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return UPRIGHT;
        }
    }

    private static Orientation ofJpeg(ByteBuffer file) {
        if (next(file) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        for (int marker = next(file); marker != START_OF_SCAN; marker = next(file)) {
            int length = next(file);
            if (marker == APP1 && file.getLong(file.position()) >>> Short.SIZE == EXIF) {
                return ofTags(file.slice(file.position() + 6, length - 8));
            }
            file.position(file.position() + length - 2);
        }
        return UPRIGHT;
    }

    private static Orientation ofTags(ByteBuffer tags) {
        tags.order(tags.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tags.getInt(4);
        int entries = tags.getShort(directory) & 0xFFFF;
        for (int entry = directory + 2; entry < directory + 2 + entries * ENTRY; entry += ENTRY) {
            if (tags.getShort(entry) == TAG) {
                int tag = tags.getShort(entry + 8);
                return tag >= 1 && tag <= HIGHEST ? new Orientation(tag) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int next(ByteBuffer file) {
        return file.getShort() & 0xFFFF;
    }

    boolean swapsSides() {
        return tag > 4;
    }

    /** For a picture of that size as it lies. */
    AffineTransform upright(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
