package fr.entente.interventionservice.action;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is held together, when, and with which institutions. */
public record Outline(
        Theme theme,
        ActionKind kind,
        Instant startsAt,
        Instant endsAt,
        List<Organisation> partners) {

    public static final Duration LONGEST = Duration.ofHours(12);

    public Outline {
        partners = List.copyOf(partners);
    }

    void mustHoldTogether() {
        if (!endsAt.isAfter(startsAt)) {
            throw new ActionRejection.EndsBeforeItBegins();
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw new ActionRejection.TooLong(LONGEST);
        }
        partners.forEach(Organisation::mustBeAnInstitution);
    }

    /** As it is stored: a name is a text, and somebody may have written a person's. */
    Outline unnamed() {
        return new Outline(theme, kind, startsAt, endsAt, partners.stream().map(Organisation::unnamed).toList());
    }

    Outline movedTo(Instant start, Instant end) {
        return new Outline(theme, kind, start, end, partners);
    }
}
