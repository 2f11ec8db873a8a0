package fr.entente.dossierservice.stock.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import fr.entente.dossierservice.stock.Cause;
import fr.entente.dossierservice.stock.Line;
import fr.entente.dossierservice.stock.StockReading;

/**
 * Cells between semicolons, or whatever the first line has most of. Read as bytes: the signs that make up a line are
 * the same in both encodings, so that each cell can be decoded by itself.
 */
final class CsvFile {

    private static final int FIRST_LINE = 64 * 1024;
    private static final int LARGEST_CELL = 64 * 1024;

    private CsvFile() {}

    static void read(BufferedInputStream file, StockReading reading, StockFile.Lines lines) throws IOException {
        skipMark(file);
        var csv = CsvReader.builder().fieldSeparator(separator(file)).maxBufferSize(LARGEST_CELL)
                .allowMissingFields(true).allowExtraFields(true); // the reading tells of such a line and goes on
        try (var records = csv.ofCsvRecord(new InputStreamReader(file, StandardCharsets.ISO_8859_1))) {
            long line = 1;
            try {
                for (CsvRecord each : records) {
                    line = each.getStartingLineNumber();
                    if (!lines.accept(new Line(line, each.getFields().stream().map(Encoding::decoded).toList()))) {
                        return;
                    }
                }
            } catch (CsvParseException _) {
                reading.stop(line + 1, Cause.QUOTES);
            }
        }
    }

    private static void skipMark(BufferedInputStream file) throws IOException {
        file.mark(3);
        var mark = new String(file.readNBytes(3), StandardCharsets.UTF_8);
        if (!mark.equals("\uFEFF")) {
            file.reset();
        }
    }

    private static char separator(BufferedInputStream file) throws IOException {
        file.mark(FIRST_LINE);
        var start = new String(file.readNBytes(FIRST_LINE), StandardCharsets.ISO_8859_1);
        file.reset();
        var first = start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', '\t', ';').max(Comparator.comparingLong(sign -> first.chars().filter(each -> each == sign)
                .count())).orElse(';');
    }
}
