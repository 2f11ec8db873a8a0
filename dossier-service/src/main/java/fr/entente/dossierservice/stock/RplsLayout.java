package fr.entente.dossierservice.stock;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The yearly declaration to the State: one dwelling a line, under the national column names in any order. */
final class RplsLayout implements Layout {

    private static final List<String> NEEDED = List.of("DEPCOM", "LIBCOM", "NOMVOIE");
    private static final List<String> OWNER = List.of("SIRET", "SIREN", "SIRETPROP", "SIRETBAILLEUR",
            "SIRETPROPRIETAIRE");
    private static final List<String> IDENTITY = List.of("IDENTREP", "IDENTINT");
    private static final List<String> NUMBERS = Stream
            .concat(IDENTITY.stream(), Stream.of("NUMAPPT", "NUMBOITE", "COMPLIDENT")).toList();
    private static final List<String> ADDRESS = List.of("DEPCOM", "NUMVOIE", "INDREP", "TYPVOIE", "NOMVOIE", "IMMEU",
            "BAT", "ENTREE", "ESC", "COULOIR", "ETAGE", "NUMAPPT", "NUMBOITE", "COMPLIDENT");
    private static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final Pattern QPV = Pattern.compile("[12]");
    private static final Pattern CONSTRUCTION = Pattern.compile("[CIEcie]");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,5}([.,][0-9]{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}");
    private static final Pattern OWNER_NUMBER = Pattern.compile("[0-9]{9}([0-9]{5})?");
    private static final int SIREN = 9;

    private final Header header;
    private final Map<UUID, Long> linesOfDwellings = new HashMap<>();
    private @Nullable String owner;

    private RplsLayout(Header header) {
        this.header = header;
    }

    static boolean isFor(Header header) {
        return NEEDED.stream().anyMatch(header::has);
    }

    static Optional<Layout> of(Header header, Faults faults) {
        return header.mustHave(NEEDED, faults) ? Optional.of(new RplsLayout(header)) : Optional.empty();
    }

    @Override
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    @Override
    public Optional<Entry> read(Line line, Faults faults) {
        if (!header.fits(line)) {
            faults.add(line.number(), null, Cause.NUMBER_OF_CELLS);
            return Optional.empty();
        }
        var cells = new Cells(header, line, faults);
        cells.required("DEPCOM");
        var commune = cells.matching("DEPCOM", COMMUNE, Cause.COMMUNE);
        var street = (cells.text("TYPVOIE") + " " + cells.text("NOMVOIE")).strip();
        var town = cells.required("LIBCOM");
        var entry = new Entry(commune, town, cells.firstOf("COMPLGEO", "LIEUDIT"), programme(cells, street),
                building(cells, street), 1, priority(cells));
        checkShift(cells);
        checkOwner(cells);
        if (cells.areSound()) {
            mustBeNew(cells, line);
        }
        return cells.areSound() ? Optional.of(entry) : Optional.empty();
    }

    /**
     * Nothing of a dwelling is kept but the line it was on, under a digest. Where nothing tells dwellings apart, none
     * is twice.
     */
    private void mustBeNew(Cells cells, Line line) {
        var column = NUMBERS.stream().filter(each -> !cells.text(each).isEmpty()).findFirst();
        column.ifPresent(told -> {
            var columns = IDENTITY.contains(told) ? List.of(told) : ADDRESS;
            var dwelling = columns.stream().map(cells::text).map(Words::key).collect(Collectors.joining("|"));
            var earlier = linesOfDwellings.putIfAbsent(
                    UUID.nameUUIDFromBytes(dwelling.getBytes(StandardCharsets.UTF_8)), line.number());
            if (earlier != null) {
                cells.wrong(told, Cause.DWELLING_TWICE, earlier);
            }
        });
    }

    /** The name on the building, the landlord's own segment, or the street: whichever is filled in. */
    private static String programme(Cells cells, String street) {
        var named = cells.firstOf("IMMEU", "LIBSEGPATRIM");
        if (named.isEmpty() && street.isEmpty()) {
            cells.wrong("NOMVOIE", Cause.CELL_EMPTY);
        }
        return named.isEmpty() ? street : named;
    }

    /** Houses of a street stand together: each of them a building would be none to talk about. */
    private static String building(Cells cells, String street) {
        var construction = cells.matching("TYPECONST", CONSTRUCTION, Cause.CONSTRUCTION);
        if (construction.equalsIgnoreCase("I")) {
            return street;
        }
        var building = cells.text("BAT");
        return building.isEmpty()
                ? String.join(" ", cells.text("NUMVOIE"), cells.text("INDREP"), street).replaceAll(" +", " ").strip()
                : building;
    }

    private static Priority priority(Cells cells) {
        return switch (cells.matching("QPV", QPV, Cause.QPV)) {
            case "1" -> Priority.INSIDE;
            case "2" -> Priority.OUTSIDE;
            default -> Priority.UNSAID;
        };
    }

    /** Numbers that are none tell of cells that have slipped into the next column. */
    private static void checkShift(Cells cells) {
        cells.matching("SURFHAB", DECIMAL, Cause.NOT_A_NUMBER);
        cells.matching("NBPIECE", WHOLE, Cause.NOT_A_NUMBER);
    }

    private void checkOwner(Cells cells) {
        for (var column : OWNER) {
            var number = cells.matching(column, OWNER_NUMBER, Cause.OWNER_NUMBER);
            if (!number.isEmpty() && cells.areSound()) {
                mustBeOne(cells, column, number.substring(0, SIREN));
            }
        }
    }

    private void mustBeOne(Cells cells, String column, String number) {
        if (owner == null) {
            owner = number;
        } else if (!owner.equals(number)) {
            cells.wrong(column, Cause.OTHER_OWNER);
        }
    }
}
