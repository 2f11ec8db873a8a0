package fr.entente.dossierservice.stock;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class StockReadingTest {

    private static final String HEADER = "DEPCOM;LIBCOM;NUMVOIE;TYPVOIE;NOMVOIE;BAT;IMMEU;LIBSEGPATRIM;QPV;TYPECONST;SURFHAB;SIRET";
    private static final String SOUND = "94017;CHAMPIGNY;12;RUE;DES LILAS;A;LES ACACIAS;SEGMENT 2;1;C;62,5;12345678900011";

    @Test
    void countsDwellingsByBuilding() {
        var reading = read(HEADER, SOUND, SOUND, SOUND.replace(";1;C", ";2;C"), SOUND.replace(";A;", ";B;"));

        assertThat(reading.faults().total()).isZero();
        assertThat(reading.lines()).isEqualTo(4);
        assertThat(reading.buildings())
                .extracting(Building::number, Building::label, Building::dwellings, Building::inQpv,
                        Building::outsideQpv)
                .containsExactly(tuple(1, "A", 3, 2, 1), tuple(2, "B", 1, 1, 0));
    }

    @Test
    void takesTheNameOnTheBuildingThenTheSegmentThenTheStreet() {
        var unnamed = SOUND.replace("LES ACACIAS", "");
        var reading = read(HEADER, SOUND, unnamed, unnamed.replace("SEGMENT 2", ""));

        assertThat(reading.buildings()).extracting(Building::programme).containsExactly("LES ACACIAS", "SEGMENT 2",
                "RUE DES LILAS");
    }

    @Test
    void callsABuildingWithoutANameByItsAddressAndKeepsTheHousesOfAStreetTogether() {
        var nameless = SOUND.replace(";A;", ";;");
        var house = nameless.replace(";C;", ";I;");
        var reading = read(HEADER, nameless, house, house.replace(";12;", ";14;"));

        assertThat(reading.buildings()).extracting(Building::label, Building::dwellings)
                .containsExactly(tuple("12 RUE DES LILAS", 1), tuple("RUE DES LILAS", 2));
    }

    @Test
    void knowsABuildingByOtherSpellings() {
        assertThat(read(HEADER, SOUND, SOUND.replace("LES ACACIAS", "Les  Acacïas")).buildings()).hasSize(1);
    }

    @Test
    void tellsEachFaultWithItsLineAndColumn() {
        var reading = read(HEADER, SOUND.replace("94017", "1017"), SOUND.replace("CHAMPIGNY", ""),
                SOUND.replace(";1;C", ";3;C"), SOUND.replace(";C;", ";X;"), SOUND.replace("62,5", "62.5.1"),
                SOUND.replace("12345678900011", "1234"), SOUND, SOUND.replace("12345678900011", "98765432100011"),
                SOUND + ";too much", "94017;CHAMPIGNY");

        assertThat(reading.faults().first()).containsExactly(new Fault(2, "DEPCOM", Cause.COMMUNE),
                new Fault(3, "LIBCOM", Cause.CELL_EMPTY), new Fault(4, "QPV", Cause.QPV),
                new Fault(5, "TYPECONST", Cause.CONSTRUCTION), new Fault(6, "SURFHAB", Cause.NOT_A_NUMBER),
                new Fault(7, "SIRET", Cause.OWNER_NUMBER), new Fault(9, "SIRET", Cause.OTHER_OWNER),
                new Fault(10, null, Cause.NUMBER_OF_CELLS), new Fault(11, null, Cause.NUMBER_OF_CELLS));
        assertThat(reading.buildings()).extracting(Building::dwellings).containsExactly(1);
    }

    @Test
    void tellsADwellingThatIsListedTwiceWithBothLines() {
        var header = "DEPCOM;LIBCOM;NUMVOIE;TYPVOIE;NOMVOIE;BAT;IMMEU;ESC;NUMAPPT";
        var dwelling = "94017;CHAMPIGNY;12;RUE;DES LILAS;A;LES ACACIAS;1;";
        var reading = read(header, dwelling + "101", dwelling + "102", dwelling.replace(";1;", ";2;") + "101",
                dwelling + "101", dwelling, dwelling);

        assertThat(reading.faults().first()).containsExactly(new Fault(5, "NUMAPPT", Cause.DWELLING_TWICE, 2L));
        assertThat(reading.buildings()).extracting(Building::dwellings).containsExactly(5);
    }

    @Test
    void knowsADwellingByTheIdOfTheDeclaration() {
        var reading = read("DEPCOM;LIBCOM;NOMVOIE;IDENT_REP", "94017;CHAMPIGNY;LILAS;7", "94017;CHAMPIGNY;PINS;7");

        assertThat(reading.faults().first()).containsExactly(new Fault(3, "IDENTREP", Cause.DWELLING_TWICE, 2L));
    }

    @Test
    void tellsWhichColumnsAreMissingAndReadsNoFurther() {
        assertThat(read("DEPCOM;BAT", "94017;A").faults().first()).containsExactly(
                new Fault(1, "LIBCOM", Cause.COLUMN_MISSING), new Fault(1, "NOMVOIE", Cause.COLUMN_MISSING));
        assertThat(read("Nom;Prénom", "a;b").faults().first())
                .containsExactly(new Fault(1, null, Cause.UNKNOWN_COLUMNS));
        assertThat(read(HEADER + ";QPV", SOUND + ";1").faults().first())
                .contains(new Fault(1, "QPV", Cause.COLUMN_TWICE));
    }

    @Test
    void doesWithoutTheColumnsThatMayBeMissing() {
        var reading = read("NOMVOIE;LIBCOM;DEPCOM", "DES LILAS;CHAMPIGNY;94017");

        assertThat(reading.faults().total()).isZero();
        assertThat(reading.buildings()).extracting(Building::dwellings, Building::inQpv, Building::outsideQpv)
                .containsExactly(tuple(1, 0, 0));
    }

    @Test
    void refusesTheFileOfAnotherOwnerThanBefore() {
        var reading = new StockReading();
        List.of(HEADER, SOUND).forEach(line -> reading.accept(line(1, line)));
        reading.end(Optional.of("987654321"));

        assertThat(reading.faults().first()).containsExactly(new Fault(1, null, Cause.NOT_THIS_LANDLORD));
    }

    @Test
    void readsTheTemplate() {
        var reading = read("RESIDENCE;BATIMENT;VILLE;QUARTIER;LOGEMENTS;QPV", "Les Acacias;A;Champigny;Mordacs;48;oui",
                "Les Acacias;B;Champigny;;12;NON", "Les Acacias;C;Champigny;;0;",
                "Les Acacias;D;Champigny;;1,5;peut-être");

        assertThat(reading.buildings()).extracting(Building::label, Building::dwellings, Building::inQpv,
                Building::outsideQpv).containsExactly(tuple("A", 48, 48, 0), tuple("B", 12, 0, 12));
        assertThat(reading.faults().first()).containsExactly(new Fault(4, "LOGEMENTS", Cause.DWELLINGS),
                new Fault(5, "LOGEMENTS", Cause.DWELLINGS), new Fault(5, "QPV", Cause.QPV));
    }

    @Test
    void keepsBuildingsAndTheFirstFaultsHoweverLongTheFile() {
        var reading = new StockReading();
        reading.accept(line(1, HEADER));
        for (int i = 0; i < 250_000; i++) {
            reading.accept(line(i + 2, i % 2 == 0 ? SOUND.replace(";A;", ";" + i % 500 + ";") : "wrong"));
        }

        assertThat(reading.buildings()).hasSize(250);
        assertThat(reading.faults().total()).isEqualTo(125_000);
        assertThat(reading.faults().first()).hasSize(Faults.MOST_SHOWN);
    }

    @Test
    void stopsWhereAFileIsTooLarge() {
        var reading = new StockReading();
        reading.accept(line(1, HEADER));
        long line = 2;
        while (reading.accept(line(line, SOUND.replace(";A;", ";" + line + ";")))) {
            line++;
        }

        assertThat(reading.buildings()).hasSize(StockReading.MOST_BUILDINGS + 1);
        assertThat(reading.faults().first()).containsExactly(new Fault(line, null, Cause.TOO_MANY_BUILDINGS));
    }

    private static StockReading read(String... lines) {
        var reading = new StockReading();
        for (int i = 0; i < lines.length; i++) {
            if (!reading.accept(line(i + 1, lines[i]))) {
                break;
            }
        }
        reading.end(Optional.empty());
        return reading;
    }

    private static Line line(long number, String text) {
        return new Line(number, List.of(text.split(";", -1)));
    }
}
