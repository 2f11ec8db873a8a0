package fr.entente.dossierservice.stock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The plain table for landlords who have no declaration at hand: one building a line, with its number of dwellings. */
public final class TemplateLayout implements Layout {

    public static final List<String> COLUMNS = List.of("RESIDENCE", "BATIMENT", "VILLE", "QUARTIER", "LOGEMENTS",
            "QPV");
    public static final List<String> EXAMPLE = List.of("Les Acacias", "Bât. A", "Champigny-sur-Marne", "Bois-l'Abbé",
            "48",
            "oui");

    private static final Set<String> TELLING = Set.of("RESIDENCE", "LOGEMENTS");
    private static final List<String> NEEDED = List.of("RESIDENCE", "VILLE", "LOGEMENTS");
    private static final Pattern DWELLINGS = Pattern.compile("0*[1-9][0-9]{0,4}");
    private static final Pattern YES_OR_NO = Pattern.compile("oui|non|o|n|yes|no|1|2", Pattern.CASE_INSENSITIVE);
    private static final Set<String> YES = Set.of("oui", "o", "yes", "1");
    private static final int MOST = 20_000;

    private final Header header;

    private TemplateLayout(Header header) {
        this.header = header;
    }

    static boolean isFor(Header header) {
        return header.hasAll(TELLING) || header.has("LOGEMENTS");
    }

    static Optional<Layout> of(Header header, Faults faults) {
        return header.mustHave(NEEDED, faults) ? Optional.of(new TemplateLayout(header)) : Optional.empty();
    }

    @Override
    public Optional<String> owner() {
        return Optional.empty();
    }

    @Override
    public Optional<Entry> read(Line line, Faults faults) {
        if (!header.fits(line)) {
            faults.add(line.number(), null, Cause.NUMBER_OF_CELLS);
            return Optional.empty();
        }
        var cells = new Cells(header, line, faults);
        var programme = cells.required("RESIDENCE");
        var town = cells.required("VILLE");
        var building = cells.text("BATIMENT");
        var entry = new Entry(town, town, cells.text("QUARTIER"), programme, building.isEmpty() ? programme : building,
                dwellings(cells), priority(cells));
        return cells.areSound() ? Optional.of(entry) : Optional.empty();
    }

    private static int dwellings(Cells cells) {
        var number = cells.required("LOGEMENTS").replaceFirst("[.,]0+$", "");
        if (!DWELLINGS.matcher(number).matches() || Integer.parseInt(number) > MOST) {
            cells.wrong("LOGEMENTS", Cause.DWELLINGS);
            return 0;
        }
        return Integer.parseInt(number);
    }

    private static Priority priority(Cells cells) {
        var said = cells.matching("QPV", YES_OR_NO, Cause.QPV).toLowerCase(Locale.ROOT);
        if (said.isEmpty()) {
            return Priority.UNSAID;
        }
        return YES.contains(said) ? Priority.INSIDE : Priority.OUTSIDE;
    }
}
