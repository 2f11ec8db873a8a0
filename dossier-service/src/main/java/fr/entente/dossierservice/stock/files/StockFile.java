package fr.entente.dossierservice.stock.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

import fr.entente.dossierservice.stock.Cause;
import fr.entente.dossierservice.stock.Line;
import fr.entente.dossierservice.stock.StockReading;

/** A file in whatever form it comes: told apart by its first bytes, never by its name. */
public final class StockFile {

    private static final int PROGRESS_EVERY = 5_000;
    private static final int SIGN = 4;

    private StockFile() {}

    /** Where lines go; false when no more are wanted. */
    interface Lines {
        boolean accept(Line line);
    }

    /** Reads line by line to the end, or as far as it makes sense. */
    public static void read(InputStream content, StockReading reading, LongConsumer progress) throws IOException {
        var file = new BufferedInputStream(content);
        file.mark(SIGN);
        var sign = file.readNBytes(SIGN);
        file.reset();
        if (startsWith(sign, 'P', 'K', 3, 4)) {
            XlsxFile.read(file, reading, counted(reading, progress));
        } else if (startsWith(sign, 0xFF, 0xFE) || startsWith(sign, 0xFE, 0xFF) || startsWith(sign, 0xD0, 0xCF)) {
            reading.stop(1, Cause.ENCODING);
        } else {
            CsvFile.read(file, reading, counted(reading, progress));
        }
    }

    private static Lines counted(StockReading reading, LongConsumer progress) {
        return line -> {
            if (line.number() % PROGRESS_EVERY == 0) {
                progress.accept(line.number());
            }
            return reading.accept(line);
        };
    }

    private static boolean startsWith(byte[] bytes, int... sign) {
        if (bytes.length < sign.length) {
            return false;
        }
        for (int i = 0; i < sign.length; i++) {
            if ((bytes[i] & 0xFF) != sign[i]) {
                return false;
            }
        }
        return true;
    }
}
