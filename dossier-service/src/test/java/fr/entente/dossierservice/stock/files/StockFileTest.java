package fr.entente.dossierservice.stock.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.entente.dossierservice.stock.Building;
import fr.entente.dossierservice.stock.Cause;
import fr.entente.dossierservice.stock.Fault;
import fr.entente.dossierservice.stock.StockReading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class StockFileTest {

    private static final String HEADER = "DEPCOM;LIBCOM;NOMVOIE;BAT;IMMEU;SURFHAB";
    private static final String LINE = "94017;CHAMPIGNY;RUE D'ÉTÉ;É;RÉSIDENCE L'ÎLE;62,5";

    @Test
    void readsAccentsInEachEncodingWithAndWithoutMark() throws IOException {
        for (var charset : List.of("UTF-8", "ISO-8859-1", "windows-1252")) {
            assertThat(read(HEADER + "\n" + LINE + "\n", charset).buildings()).as(charset)
                    .extracting(Building::programme, Building::label)
                    .containsExactly(tuple("RÉSIDENCE L'ÎLE", "É"));
        }
        assertThat(read("\uFEFF" + HEADER + "\r\n" + LINE, "UTF-8").buildings()).hasSize(1);
    }

    @Test
    void takesColumnsInAnyOrderAndQuotesAtWill() throws IOException {
        var reading = read("""
                "IMMEU";LIBCOM;"depcom";Nom Voie;BAT
                "LES ""GRANDS"" ARBRES; BAS";CHAMPIGNY;"94017";"RUE
                LONGUE";A
                LES PETITS;"CHAMPIGNY";94017;RUE;B
                """.replace("Nom Voie", "NOMVOIE"), "UTF-8");

        assertThat(reading.faults().total()).isZero();
        assertThat(reading.buildings()).extracting(Building::programme).containsExactly("LES \"GRANDS\" ARBRES; BAS",
                "LES PETITS");
    }

    @Test
    void takesCommasAndTabsWhereTheFirstLineHasThem() throws IOException {
        for (var sign : List.of(",", "\t")) {
            assertThat(read("RESIDENCE;VILLE;LOGEMENTS\nA;B;12\n".replace(";", sign), "UTF-8").buildings())
                    .extracting(Building::dwellings).containsExactly(12);
        }
    }

    @Test
    void tellsALineWithTooFewOrTooManyCellsAndReadsOn() throws IOException {
        var file = "RESIDENCE;VILLE;LOGEMENTS\nA;B;12\nC;D\nE;F;3;4\nG;H;douze\nI;J;7\n";
        var reading = read(file, "UTF-8");

        assertThat(faults(reading)).containsExactly(new Fault(3, null, Cause.NUMBER_OF_CELLS),
                new Fault(4, null, Cause.NUMBER_OF_CELLS), new Fault(5, "LOGEMENTS", Cause.DWELLINGS));
        assertThat(reading.buildings()).extracting(Building::dwellings).containsExactly(12, 7);
    }

    @Test
    void tellsFromWhichLineAQuoteIsNotClosed() throws IOException {
        assertThat(faults(read(HEADER + "\n" + LINE + "\n94017;\"CHAMPIGNY;RUE;A;B;1\n".concat(LINE.concat("\n")
                .repeat(2_000)), "UTF-8"))).contains(new Fault(3, null, Cause.QUOTES));
    }

    @Test
    void refusesOtherEncodingsAndNothing() throws IOException {
        assertThat(faults(read("\uFEFF" + HEADER, "UTF-16LE"))).containsExactly(new Fault(1, null, Cause.ENCODING));
        assertThat(faults(read("", "UTF-8"))).containsExactly(new Fault(1, null, Cause.EMPTY));
        assertThat(faults(read(HEADER, "UTF-8"))).containsExactly(new Fault(1, null, Cause.EMPTY));
    }

    @Test
    void readsTheTemplateThatItOffers() throws IOException {
        for (var template : List.of(Template.csv(), Template.xlsx())) {
            assertThat(read(template).buildings()).extracting(Building::programme, Building::dwellings, Building::inQpv)
                    .containsExactly(tuple("Les Acacias", 48, 48));
        }
    }

    @Test
    void readsAWorkbookWithNumbersAndEmptyCells() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Parc");
            row(sheet, 0, "LOGEMENTS", "VILLE", "RESIDENCE", "QPV");
            row(sheet, 1, 48, "Champigny", "Les Acacias");
            row(sheet, 3, "douze", "Champigny", "Les Érables", "non");
        }
        var reading = read(bytes.toByteArray());

        assertThat(reading.buildings()).extracting(Building::dwellings).containsExactly(48);
        assertThat(faults(reading)).containsExactly(new Fault(4, "LOGEMENTS", Cause.DWELLINGS));
    }

    @Test
    void refusesAWorkbookThatIsNone() throws IOException {
        assertThat(faults(read(zip("readme.txt", 10)))).containsExactly(new Fault(1, null, Cause.BROKEN));
        assertThat(faults(read(new byte[]{'P', 'K', 3, 4, 9, 9}))).containsExactly(new Fault(1, null, Cause.BROKEN));
    }

    @Test
    void measuresWhatAWorkbookUnpacksToBeforeReadingIt() throws IOException {
        assertThat(faults(read(zip("xl/sharedStrings.xml", 33 * 1024 * 1024))))
                .containsExactly(new Fault(1, null, Cause.INFLATES));
        assertThat(faults(read(zip("xl/worksheets/sheet1.xml", 401L * 1024 * 1024))))
                .containsExactly(new Fault(1, null, Cause.INFLATES));
    }

    @Test
    void followsNoEntityOfAWorkbook(@TempDir Path folder) throws IOException {
        var reading = read(withEntity(Files.write(folder.resolve("parc.xlsx"), Template.xlsx())));

        assertThat(reading.buildings()).isEmpty();
        assertThat(reading.faults().total()).isPositive();
    }

    /** The same workbook with texts that would bring in what they declare. */
    private static byte[] withEntity(Path workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipFile(workbook.toFile()); var to = new ZipOutputStream(bytes)) {
            for (var entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.write((content.contains("Les Acacias")
                        ? content.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY word \"stolen\">]>")
                                .replace("Les Acacias", "&word;")
                        : content).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, String.valueOf(cells[column]));
            }
        }
    }

    private static byte[] zip(String name, long size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (long left = size; left > 0; left -= 65_536) {
                zip.write(new byte[(int) Math.min(left, 65_536)]);
            }
        }
        return bytes.toByteArray();
    }

    private static StockReading read(String text, String charset) throws IOException {
        return read(text.getBytes(Charset.forName(charset)));
    }

    private static StockReading read(byte[] content) throws IOException {
        var reading = new StockReading();
        StockFile.read(new ByteArrayInputStream(content), reading, _ -> {});
        reading.end(Optional.empty());
        return reading;
    }

    private static List<Fault> faults(StockReading reading) {
        return reading.faults().first();
    }
}
