package fr.entente.dossierservice.stock.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dhatim.fastexcel.Workbook;

import fr.entente.dossierservice.stock.TemplateLayout;

/** The plain table to fill in, with one line to show how. */
public final class Template {

    private static final List<Integer> WIDTHS = List.of(28, 16, 28, 24, 12, 8);

    private Template() {}

    /** With a mark, so that Excel shows its accents. */
    public static byte[] csv() {
        var text = "\uFEFF%s\r\n%s\r\n".formatted(String.join(";", TemplateLayout.COLUMNS),
                String.join(";", TemplateLayout.EXAMPLE));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Entente", "1.0")) {
            var sheet = workbook.newWorksheet("Parc");
            for (int column = 0; column < TemplateLayout.COLUMNS.size(); column++) {
                sheet.value(0, column, TemplateLayout.COLUMNS.get(column));
                sheet.value(1, column, TemplateLayout.EXAMPLE.get(column));
                sheet.width(column, WIDTHS.get(column));
            }
            sheet.range(0, 0, 0, TemplateLayout.COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
