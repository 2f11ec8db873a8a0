package fr.entente.reportingservice.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.reportingservice.cells.Measure;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final UUID LANDLORD = UUID.randomUUID();
    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    private final Words words = new Words();

    @Test
    void sumsUpABusyPeriodInFrench() {
        assertThat(words.summary(busy(), Locale.FRENCH)).isEqualTo(
                "Du 1er juin 2026 au 30 juin 2026\u00a0: 1\u202f412 interventions (12 de plus que sur la période précédente),"
                        + " 5\u202f210 personnes rencontrées\u202f; 40 sollicitations reçues, dont 97,5\u00a0% avec réponse et orientation\u202f;"
                        + " 9 dossiers ouverts, 4 clos, 31 en cours à la fin.");
    }

    @Test
    void sumsUpABusyPeriodInEnglish() {
        assertThat(words.summary(busy(), Locale.ENGLISH)).isEqualTo(
                "From 1 June 2026 to 30 June 2026: 1,412 interventions (12 more than in the period before), 5,210 people met;"
                        + " 40 requests received, 97.5% of them answered and referred;"
                        + " 9 dossiers opened, 4 closed, 31 still open at the end.");
    }

    @Test
    void countsOneAsPeopleDo() {
        var rows = new ArrayList<>(List.of(total(0, 1, 1), total(Ledger.PREVIOUS, 3, 0),
                cell(Measure.OPENED, "site", 1),
                cell(Measure.OUTCOME, "FAILED", 1), cell(Measure.STEP_FLOW, "RECEIVED", 1), request("RECEIVED", 1),
                request("KEPT", 1)));

        assertThat(words.summary(tallies(rows), Locale.FRENCH)).isEqualTo(
                "Du 1er juin 2026 au 30 juin 2026\u00a0: une intervention (2 de moins que sur la période précédente),"
                        + " une personne rencontrée\u202f; une sollicitation reçue, dont 100\u00a0% avec réponse et orientation\u202f;"
                        + " un dossier ouvert, un clos, un en cours à la fin.");
    }

    @Test
    void saysThatThereWasNothing() {
        assertThat(words.summary(tallies(List.of()), Locale.FRENCH)).isEqualTo(
                "Du 1er juin 2026 au 30 juin 2026\u00a0: aucune intervention, aucune personne rencontrée\u202f;"
                        + " aucune sollicitation reçue\u202f; aucun dossier ouvert, aucun clos, aucun en cours à la fin.");
        assertThat(words.summary(tallies(List.of()), Locale.ENGLISH)).isEqualTo(
                "From 1 June 2026 to 30 June 2026: no intervention, nobody met; no request received;"
                        + " no dossier opened, none closed, none open at the end.");
    }

    @Test
    void namesAndDefinesEveryIndicatorInBothLanguages() {
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (var indicator : Indicator.values()) {
                assertThat(words.name(indicator, language)).isNotBlank();
                assertThat(words.definition(indicator, language)).endsWith(".");
            }
        }
    }

    private static Tallies busy() {
        return tallies(List.of(total(0, 1412, 5210), total(Ledger.PREVIOUS, 1400, 0), request("RECEIVED", 40),
                request("KEPT", 39), cell(Measure.OPENED, "site", 9), cell(Measure.OUTCOME, "FAILED", 4),
                cell(Measure.STEP_FLOW, "DIAGNOSIS", 31)));
    }

    private static Tallies tallies(List<CellRow> rows) {
        return Tallies.of(JUNE, rows, new Perimeter(List.of(), List.of(), List.of()));
    }

    private static CellRow total(int bucket, long n, long people) {
        return new CellRow(bucket, LANDLORD, Measure.TOTAL, "", new Tally.Sums(n, people, 0));
    }

    private static CellRow request(String code, long n) {
        return cell(Measure.REQUEST, code, n);
    }

    private static CellRow cell(Measure measure, String code, long n) {
        return new CellRow(0, LANDLORD, measure, code, new Tally.Sums(n, 0, 0));
    }
}
