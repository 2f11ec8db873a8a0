package fr.entente.interventionservice.intervention;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What is told in one breath: of two corrections that touch the same aspect, no mixture is made that nobody told. */
public enum Aspect {
    PLACE,
    SUBJECT,
    ORIGIN,
    START,
    MINUTES,
    PEOPLE_MET,
    ANSWER,
    DOSSIER,
    REQUEST;

    /** In which they differ. */
    public static Set<Aspect> between(Deed one, Deed other) {
        return EnumSet.allOf(Aspect.class).stream().filter(aspect -> !aspect.isSameIn(one, other))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aspect.class)));
    }

    public boolean isSameIn(Deed one, Deed other) {
        return of(one).equals(of(other));
    }

    private List<@Nullable Object> of(Deed deed) {
        return switch (this) {
            case PLACE -> Arrays.asList(deed.siteId(), deed.space());
            case SUBJECT -> Arrays.asList(deed.mission(), deed.register(), deed.nature(), deed.severity());
            case ORIGIN -> Arrays.asList(deed.origin(), deed.askedBy());
            case START -> Arrays.asList(deed.startedAt());
            case MINUTES -> Arrays.asList(deed.minutes());
            case PEOPLE_MET -> Arrays.asList(deed.peopleMet());
            case ANSWER -> Arrays.asList(deed.answer(), deed.orientation());
            case DOSSIER -> Arrays.asList(deed.dossierId());
            case REQUEST -> Arrays.asList(deed.requestId());
        };
    }
}
