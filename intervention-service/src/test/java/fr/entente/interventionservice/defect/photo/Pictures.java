package fr.entente.interventionservice.defect.photo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Files as phones and jokers send them. */
public final class Pictures {

    /** Stands where a phone writes the place. */
    public static final String PLACE = "48.8173N-2.5157E";

    private Pictures() {}

    /** Red on the left, blue on the right. */
    public static byte[] of(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height);
        brush.setColor(Color.BLUE);
        brush.fillRect(width / 2, 0, width - width / 2, height);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with a place in its Exif, taken with the phone held as the tag says. */
    public static byte[] fromAPhone(int width, int height, int orientation) {
        var plain = of("jpeg", width, height);
        var exif = exif(orientation);
        var file = ByteBuffer.allocate(plain.length + exif.length + 4);
        file.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
        file.put(plain, 2, plain.length - 2);
        return file.array();
    }

    private static byte[] exif(int orientation) {
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 26 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0x4D4D).putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation)
                .putShort((short) 0).putInt(0);
        return exif.put(place).array();
    }

    /** A PNG of a few bytes that says it is as large as a field. */
    public static byte[] bomb(int side) {
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(side).putInt(side)
                .put(new byte[]{8, 2, 0, 0, 0}).array();
        var check = new CRC32();
        check.update(header);
        return ByteBuffer.allocate(8 + 4 + header.length + 4).putLong(0x89504E470D0A1A0AL).putInt(13).put(header)
                .putInt((int) check.getValue()).array();
    }
}
