package fr.entente.reportingservice.engagement;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import fr.entente.reportingservice.calendar.Days;
import fr.entente.reportingservice.engagement.EngagementFigures.Kept;
import fr.entente.reportingservice.engagement.EngagementReport.Status;
import fr.entente.reportingservice.freshness.Claims;
import fr.entente.reportingservice.rebuild.ProjectionTransactions;
import fr.entente.servicekit.access.Caller;

/** Puts the report of an engagement together, all figures of one moment and of what the caller may see. */
@Component
public class EngagementReports {

    private final ProjectionTransactions transactions;
    private final Claims claims;
    private final EngagementFigures figures;
    private final Clock clock;

    EngagementReports(ProjectionTransactions transactions, Claims claims, EngagementFigures figures, Clock clock) {
        this.transactions = transactions;
        this.claims = claims;
        this.figures = figures;
        this.clock = clock;
    }

    /** Nothing for an engagement of another scheme, or in which the caller's landlord has no site. */
    public Optional<EngagementReport> of(Caller caller, UUID engagement) {
        return transactions.read(caller, () -> {
            var asOf = claims.asOf(); // before the figures: they are at least as new
            var question = new EngagementFigures.Question(caller.requiredScheme(), engagement,
                    caller.boundLandlord().orElse(null));
            return figures.find(question).map(kept -> report(question, kept, asOf));
        });
    }

    private EngagementReport report(EngagementFigures.Question question, Kept kept, Instant asOf) {
        var sums = figures.sums(question);
        return new EngagementReport(asOf, question.engagement(), status(kept), kept.length(), kept.theme(),
                kept.fromDay(), kept.untilDay(), kept.cancelledFrom(), kept.hoursDue(), figures.held(question),
                question.landlord() != null && kept.landlords() > 1, sums.interventions(), sums.peopleMet(),
                sums.minutes(), sums.requestsReceived(), sums.dossiersOpened(), sums.defectsFound(),
                sums.defectsRepaired(), sums.inOtherReports(), figures.places(question), figures.days(question),
                figures.lines(question, "nature"), figures.lines(question, "mission"));
    }

    private Status status(Kept kept) {
        var today = Days.of(clock.instant());
        if (kept.cancelledFrom() != null) {
            return Status.CANCELLED;
        }
        if (kept.fromDay().isAfter(today)) {
            return Status.PLANNED;
        }
        return kept.untilDay().isBefore(today) ? Status.ENDED : Status.RUNNING;
    }
}
