package fr.entente.reportingservice.dossier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

import fr.entente.reportingservice.cells.Measure;

/** The orientations of one dossier, each with the last that was heard of it; counted on the day it was made. */
final class Orientations {

    private static final Set<String> ACCEPTED = Set.of("ACCEPTED", "HANDLED");

    private final Map<String, LocalDate> sent = new LinkedHashMap<>();
    private final Map<String, String> statuses = new HashMap<>();

    void send(DossierEntry entry) {
        sent.put(Long.toString(entry.version()), entry.day());
    }

    void hear(DossierEntry entry) {
        var answer = entry.code().split(DossierEntry.SEPARATOR, 2);
        statuses.put(answer[0], answer[1]);
    }

    void mark(ObjIntConsumer<DossierMark> marks) {
        sent.forEach((orientation, day) -> {
            marks.accept(new DossierMark(day, Measure.ORIENTATION, "SENT"), 1);
            if (ACCEPTED.contains(statuses.getOrDefault(orientation, ""))) {
                marks.accept(new DossierMark(day, Measure.ORIENTATION, "ACCEPTED"), 1);
            }
        });
    }
}
