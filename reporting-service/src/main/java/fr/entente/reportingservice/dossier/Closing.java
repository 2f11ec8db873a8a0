package fr.entente.reportingservice.dossier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.cells.Measure;

/**
 * One closing of a dossier and what became of it. Three and six months later it counts among those that are due; from
 * the day a recurrence is recorded it counts as recurred. A closing that was undone for another reason than a
 * recurrence no longer counts from that day on.
 */
final class Closing {

    private final LocalDate day;
    private final Set<String> checked = new HashSet<>();
    private @Nullable LocalDate recurredOn;
    private @Nullable LocalDate undoneOn;

    Closing(LocalDate day) {
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    boolean checked(String months) {
        return checked.contains(months);
    }

    void check(DossierEntry entry) {
        checked.add(entry.code());
        if (entry.kind() == DossierEntry.Kind.RECURRED) {
            recurred(entry.day());
        }
    }

    void reopen(DossierEntry entry) {
        if (entry.code().equals("RECURRENCE")) {
            recurred(entry.day());
        } else {
            undoneOn = entry.day();
        }
    }

    void mark(ObjIntConsumer<DossierMark> marks) {
        mark(day.plusMonths(3), Measure.AFTER_3, marks);
        mark(day.plusMonths(6), Measure.AFTER_6, marks);
    }

    private void recurred(LocalDate on) {
        recurredOn = recurredOn == null || on.isBefore(recurredOn) ? on : recurredOn;
    }

    private void mark(LocalDate due, Measure measure, ObjIntConsumer<DossierMark> marks) {
        count(due, new DossierMark(due, measure, "DUE"), marks);
        if (recurredOn != null) {
            var from = recurredOn.isAfter(due) ? recurredOn : due;
            count(from, new DossierMark(from, measure, "RECURRED"), marks);
        }
    }

    /** From that day until it was undone. */
    private void count(LocalDate from, DossierMark mark, ObjIntConsumer<DossierMark> marks) {
        if (undoneOn == null) {
            marks.accept(mark, 1);
        } else if (undoneOn.isAfter(from)) {
            marks.accept(mark, 1);
            marks.accept(new DossierMark(undoneOn, mark.measure(), mark.code()), -1);
        }
    }
}
