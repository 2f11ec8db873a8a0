package fr.entente.dossierservice.stock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Reads a file line by line and keeps nothing of it but the counts of its buildings and what is wrong. */
public final class StockReading {

    public static final int MOST_LINES = 300_000;
    public static final int MOST_BUILDINGS = 20_000;

    private final Faults faults = new Faults();
    private final Map<String, Building> buildings = new LinkedHashMap<>();
    private @Nullable Layout layout;
    private boolean headed;
    private long lines;

    /** Whether it makes sense to read on. */
    public boolean accept(Line line) {
        if (line.isBlank()) {
            return true;
        }
        if (!headed) {
            headed = true;
            layout = Layout.of(line, faults).orElse(null);
            return layout != null;
        }
        return layout != null && count(line, layout);
    }

    private boolean count(Line line, Layout known) {
        lines++;
        if (lines > MOST_LINES) {
            return stop(line.number(), Cause.TOO_MANY_LINES);
        }
        known.read(line, faults).ifPresent(this::add);
        return buildings.size() <= MOST_BUILDINGS || stop(line.number(), Cause.TOO_MANY_BUILDINGS);
    }

    private void add(Entry entry) {
        buildings.compute(entry.key(), (_, known) -> known == null
                ? Building.first(buildings.size() + 1, entry)
                : known.with(entry));
    }

    /** The file itself cannot be read from that line on. */
    public boolean stop(long line, Cause cause) {
        faults.add(line, null, cause);
        return false;
    }

    /** When the last line was read. {@code known} is the owner that this landlord's files named before. */
    public void end(Optional<String> known) {
        if (lines == 0 && faults.total() == 0) {
            faults.add(1, null, Cause.EMPTY);
        }
        owner().filter(number -> known.isPresent() && !known.get().equals(number))
                .ifPresent(_ -> faults.add(1, null, Cause.NOT_THIS_LANDLORD));
    }

    public long lines() {
        return lines;
    }

    public Faults faults() {
        return faults;
    }

    /** The legal number of who declared the dwellings, where the file tells it. */
    public Optional<String> owner() {
        return layout == null ? Optional.empty() : layout.owner();
    }

    public List<Building> buildings() {
        return List.copyOf(buildings.values());
    }
}
