package fr.entente.interventionservice.defect.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.springframework.http.HttpStatus;

import fr.entente.servicekit.web.ProblemException;

/**
 * What was sent as a photo, read as pixels and written anew: place, camera and whatever else was in the file are gone.
 * The size is asked before a pixel is read, so that a small file that unfolds into a huge picture costs nothing.
 */
final class Picture {

    static final long MOST_PIXELS = 50_000_000;

    private static final int LONGEST_SIDE = 1600;
    private static final float QUALITY = 0.85f;
    /** What the reader says where a JPEG is cut off, whose missing part it paints grey. */
    private static final String ENDS_EARLY = "Missing EOI";

    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private Picture() {}

    /** Always a JPEG. */
    static byte[] redrawn(byte[] sent) {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            ImageReader reader = readerOf(ImageIO.getImageReaders(input));
            try {
                reader.setInput(input, true, true);
                return written(Scaled.within(LONGEST_SIDE, pixels(reader), Orientation.of(sent)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw notAPicture();
        }
    }

    /** By what the file is, not by what it says it is. */
    private static ImageReader readerOf(Iterator<ImageReader> readers) throws IOException {
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw notAPicture();
    }

    /** Every n-th pixel of a large picture is enough for what is kept of it, and bounds the memory it takes. */
    private static BufferedImage pixels(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw ProblemException.ofField(HttpStatus.CONTENT_TOO_LARGE, "photo", "too-many-pixels", "photo",
                    MOST_PIXELS / 1_000_000);
        }
        var wanted = reader.getDefaultReadParam();
        int every = (int) Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        wanted.setSourceSubsampling(every, every, 0, 0);
        var complaints = new ArrayList<String>();
        reader.addIIOReadWarningListener((_, complaint) -> complaints.add(complaint));
        BufferedImage image = reader.read(0, wanted);
        if (complaints.stream().anyMatch(complaint -> complaint.contains(ENDS_EARLY))) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "photo", "cut-short", "photo");
        }
        return image;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ProblemException notAPicture() {
        return ProblemException.ofField(HttpStatus.BAD_REQUEST, "photo", "not-a-picture", "photo");
    }
}
