package fr.entente.dossierservice.stock.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.stock.Cause;
import fr.entente.dossierservice.stock.Line;
import fr.entente.dossierservice.stock.StockReading;

/** The first sheet of a workbook, row by row. What it unpacks to is measured before anything of it is read. */
final class XlsxFile {

    private XlsxFile() {}

    static void read(InputStream content, StockReading reading, StockFile.Lines lines) throws IOException {
        var file = Files.createTempFile("stock", ".xlsx");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            if (!Unpacked.isBearable(file)) {
                reading.stop(1, Cause.INFLATES);
                return;
            }
            readSheet(file, lines);
        } catch (IOException | ExcelReaderException _) {
            reading.stop(reading.lines() + 1, Cause.BROKEN);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void readSheet(Path file, StockFile.Lines lines) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile()); var rows = workbook.getFirstSheet().openStream()) {
            var width = new Width();
            for (var row : (Iterable<Row>) rows::iterator) {
                if (!lines.accept(new Line(row.getRowNum(), cells(row, width.of(row))))) {
                    return;
                }
            }
        }
    }

    /** A row ends with its last filled cell; it counts as wide as the first one. */
    private static final class Width {

        private int first;

        int of(Row row) {
            first = first == 0 ? row.getCellCount() : first;
            return Math.max(first, row.getCellCount());
        }
    }

    private static List<String> cells(Row row, int width) {
        return IntStream.range(0, width).mapToObj(place -> place < row.getCellCount() ? text(row, place) : "").toList();
    }

    private static String text(Row row, int place) {
        var cell = row.getCell(place);
        @Nullable String text = cell == null ? null : cell.getText();
        return text == null ? "" : text;
    }
}
