package fr.entente.dossierservice.stock.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How much a packed file holds, found by unpacking it into nothing: what it says of itself may be a lie. */
final class Unpacked {

    /** A hundred thousand lines of the template have about a third of it. */
    private static final long MOST = 100L * 1024 * 1024;
    /** Texts that several cells share are held in memory. */
    private static final long MOST_SHARED = 32L * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final int PIECE = 64 * 1024;

    private Unpacked() {}

    static boolean isBearable(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return false;
            }
            long left = MOST;
            for (var entry : zip.stream().toList()) {
                left -= size(zip, entry, Math.min(left, limit(entry)));
                if (left < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static long limit(ZipEntry entry) {
        return entry.getName().contains("worksheets/") ? MOST : MOST_SHARED;
    }

    /** More than everything where it is more than its limit. */
    private static long size(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        var piece = new byte[PIECE];
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                if (size > limit) {
                    return MOST + 1;
                }
            }
        }
        return size;
    }
}
