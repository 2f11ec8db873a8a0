package fr.entente.interventionservice.action.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.action.ActionEvent;
import fr.entente.interventionservice.action.ActionEvent.ActionCancelled;
import fr.entente.interventionservice.action.ActionEvent.ActionChanged;
import fr.entente.interventionservice.action.ActionEvent.ActionCorrected;
import fr.entente.interventionservice.action.ActionEvent.ActionHeld;
import fr.entente.interventionservice.action.ActionEvent.ActionPlanned;
import fr.entente.interventionservice.action.ActionEvent.ActionPostponed;
import fr.entente.interventionservice.action.ActionEvent.ActionWithdrawn;
import fr.entente.interventionservice.action.ActionId;
import fr.entente.interventionservice.action.CalledOffBecause;
import fr.entente.interventionservice.action.OwnedSite;
import fr.entente.interventionservice.action.WithdrawnBecause;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.servicekit.relay.Promises;
import fr.entente.servicekit.relay.Published;

/**
 * What other services are promised about collective actions. An action may be several landlords': its sites say whose.
 */
@Component
final class ActionPromises implements Promises<ActionEvent> {

    @Override
    public Class<ActionEvent> family() {
        return ActionEvent.class;
    }

    @Override
    public String topic() {
        return "intervention-events";
    }

    @Override
    public Published publish(ActionEvent event) {
        return new Published("fr.entente.collective-action.%s.v1".formatted(whatOf(event)),
                Map.of("scheme", event.schemeId().toString()), dataOf(event));
    }

    private static String whatOf(ActionEvent event) {
        return switch (event) {
            case ActionPlanned _ -> "planned";
            case ActionChanged _ -> "changed";
            case ActionPostponed _ -> "postponed";
            case ActionCancelled _ -> "cancelled";
            case ActionHeld _ -> "held";
            case ActionCorrected _ -> "corrected";
            case ActionWithdrawn _ -> "withdrawn";
        };
    }

    private static Object dataOf(ActionEvent event) {
        return switch (event) {
            case ActionPlanned planned -> new Planned(PublishedOutline.of(planned, planned.outline(), planned.day(),
                    planned.sites()), planned.expected(), planned.plannedAt());
            case ActionChanged changed -> new Changed(PublishedOutline.of(changed, changed.outline(), changed.day(),
                    changed.sites()), changed.expected(), changed.changedAt());
            case ActionPostponed(var action, var scheme, var start, var end, var sites, var day, var reason, var at) ->
                    new Postponed(action, scheme, start, end, sites, day, reason, at);
            case ActionCancelled(var action, var scheme, var reason, var at) ->
                    new Cancelled(action, scheme, reason, at);
            case ActionHeld held -> new Held(PublishedOutline.of(held, held.outline(), held.day(), held.sites()),
                    PublishedCourse.of(held.course()), held.recordedAt());
            case ActionCorrected held -> new Corrected(PublishedOutline.of(held, held.outline(), held.day(),
                    held.sites()), PublishedCourse.of(held.course()), held.correctedAt());
            case ActionWithdrawn(var action, var scheme, var reason, var at) ->
                    new Withdrawn(action, scheme, reason, at);
        };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Planned(@JsonUnwrapped PublishedOutline outline, @Nullable Integer expected, Instant plannedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(@JsonUnwrapped PublishedOutline outline, @Nullable Integer expected, Instant changedAt) {}

    record Postponed(
            ActionId actionId,
            SchemeId schemeId,
            Instant startsAt,
            Instant endsAt,
            List<OwnedSite> sites,
            LocalDate day,
            CalledOffBecause reason,
            Instant postponedAt) {}

    record Cancelled(ActionId actionId, SchemeId schemeId, CalledOffBecause reason, Instant cancelledAt) {}

    record Held(
            @JsonUnwrapped PublishedOutline outline,
            @JsonUnwrapped PublishedCourse course,
            Instant recordedAt) {}

    record Corrected(
            @JsonUnwrapped PublishedOutline outline,
            @JsonUnwrapped PublishedCourse course,
            Instant correctedAt) {}

    record Withdrawn(ActionId actionId, SchemeId schemeId, WithdrawnBecause reason, Instant withdrawnAt) {}
}
