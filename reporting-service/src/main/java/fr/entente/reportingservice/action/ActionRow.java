package fr.entente.reportingservice.action;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.action.ActionFact.ActionWithdrawn;
import fr.entente.reportingservice.action.ActionFact.Counting;
import fr.entente.reportingservice.action.ActionFact.Told;

/**
 * What a batch says last about one action.
 *
 * @param told nothing where the batch only withdraws what an earlier one told
 */
record ActionRow(UUID id, long version, @Nullable Told told, boolean withdrawn) {

    static ActionRow of(Counting fact, long version) {
        return switch (fact) {
            case Told told -> new ActionRow(told.actionId(), version, told, false);
            case ActionWithdrawn gone -> new ActionRow(gone.actionId(), version, null, true);
        };
    }

    ActionRow then(ActionRow later) {
        return later.told == null ? new ActionRow(id, later.version, told, later.withdrawn) : later;
    }

    Told content() {
        if (told == null) {
            throw new IllegalStateException("Nothing is told about action " + id);
        }
        return told;
    }

    int staffMinutes() {
        return Math
                .toIntExact(content().staff() * Duration.between(content().startsAt(), content().endsAt()).toMinutes());
    }

    /** Each once, in one order everywhere. */
    String landlords() {
        return content().sites().stream().map(site -> site.landlordId().toString()).distinct().sorted()
                .collect(Collectors.joining("\n"));
    }
}
