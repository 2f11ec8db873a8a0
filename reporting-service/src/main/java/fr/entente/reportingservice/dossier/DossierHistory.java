package fr.entente.reportingservice.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.cells.Measure;

/** A dossier's entries in order, read as what it adds to which day, and as how it stands now. */
final class DossierHistory {

    private static final String RECEIVED = "RECEIVED";

    private final DossierEntry opening;
    private final String site;
    private final Map<DossierMark, Integer> marks = new LinkedHashMap<>();
    private final List<Closing> closings = new ArrayList<>();
    private final Orientations orientations = new Orientations();
    private String progress = RECEIVED;
    private boolean open;
    private long version;

    DossierHistory(List<DossierEntry> entries) {
        this.opening = entries.getFirst();
        if (opening.kind() != DossierEntry.Kind.OPENED || opening.site() == null) {
            throw new IllegalStateException(
                    "Dossier %s goes on without having been opened".formatted(opening.dossier()));
        }
        this.site = opening.site().toString();
        entries.forEach(this::on);
        closings.forEach(closing -> closing.mark(this::add));
        orientations.mark(this::add);
    }

    DossierEntry opening() {
        return opening;
    }

    long version() {
        return version;
    }

    /** The day it was closed; nothing while it is open. */
    @Nullable
    LocalDate closedOn() {
        return open ? null : closings.getLast().day();
    }

    boolean checked(String months) {
        return !open && closings.getLast().checked(months);
    }

    Map<DossierMark, Integer> marks() {
        marks.values().removeIf(n -> n == 0);
        return Collections.unmodifiableMap(marks);
    }

    UUID id() {
        return opening.dossier();
    }

    private void on(DossierEntry entry) {
        version = entry.version();
        switch (entry.kind()) {
            case OPENED -> open(entry);
            case STEP -> step(entry);
            case MET -> meet(entry);
            case ORIENTED -> orientations.send(entry);
            case HEARD -> orientations.hear(entry);
            case CLOSED -> close(entry);
            case RECURRED, NOT_RECURRED -> closings.getLast().check(entry);
            case REOPENED -> reopen(entry);
        }
    }

    private void open(DossierEntry entry) {
        add(entry.day(), Measure.OPENED, site, 1);
        flow(entry.day(), 1);
    }

    private void step(DossierEntry entry) {
        if (progress.equals(RECEIVED)) {
            add(opening.day(), Measure.HANDLED, "", 1);
        }
        add(entry.day(), Measure.STEP_FLOW, progress, -1);
        progress = entry.code();
        add(entry.day(), Measure.STEP_FLOW, progress, 1);
    }

    private void meet(DossierEntry entry) {
        entry.code().lines().forEach(party -> add(entry.day(), Measure.MEDIATED, party, 1));
    }

    private void close(DossierEntry entry) {
        flow(entry.day(), -1);
        var days = Math.max(0, ChronoUnit.DAYS.between(opening.day(), entry.day()));
        add(entry.day(), Measure.CLOSE_DAYS, Long.toString(days), 1);
        add(entry.day(), Measure.OUTCOME, entry.code(), 1);
        closings.add(new Closing(entry.day()));
    }

    private void reopen(DossierEntry entry) {
        flow(entry.day(), 1);
        closings.getLast().reopen(entry);
    }

    private void flow(LocalDate day, int n) {
        open = n > 0;
        add(day, Measure.OPEN_FLOW, site, n);
        add(day, Measure.STEP_FLOW, progress, n);
    }

    private void add(LocalDate day, Measure measure, String code, int n) {
        add(new DossierMark(day, measure, code), n);
    }

    private void add(DossierMark mark, int n) {
        marks.merge(mark, n, Integer::sum);
    }
}
