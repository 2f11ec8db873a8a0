package fr.entente.reportingservice.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.calendar.Days;
import fr.entente.reportingservice.cells.Measure;
import fr.entente.reportingservice.dashboard.Dashboard.IndicatorLine;
import fr.entente.reportingservice.dashboard.Dashboard.LandlordName;
import fr.entente.reportingservice.dashboard.Dashboard.Mediator;
import fr.entente.reportingservice.dashboard.Dashboard.SchemeName;
import fr.entente.reportingservice.dashboard.Dashboard.Week;
import fr.entente.reportingservice.dashboard.Dashboard.Work;
import fr.entente.reportingservice.dashboard.Question.Audience;
import fr.entente.reportingservice.freshness.Claims;
import fr.entente.reportingservice.rebuild.ProjectionTransactions;
import fr.entente.servicekit.access.Caller;

/** Puts dashboards together, all figures of one moment and of what the caller may see. */
@Component
public class Dashboards {

    private final ProjectionTransactions transactions;
    private final Claims claims;
    private final Ledger ledger;
    private final Places places;
    private final Hours hours;
    private final Queue queue;
    private final Words words;
    private final Clock clock;

    Dashboards(ProjectionTransactions transactions, Claims claims, Ledger ledger, Places places, Hours hours,
            Queue queue, Words words, Clock clock) {
        this.transactions = transactions;
        this.claims = claims;
        this.ledger = ledger;
        this.places = places;
        this.hours = hours;
        this.queue = queue;
        this.words = words;
        this.clock = clock;
    }

    /** Nothing for a landlord that is no member of the caller's scheme; a landlord's own staff always sees its own. */
    public Optional<Dashboard> ofLandlord(Caller caller, UUID landlord, Period period, Locale language) {
        var scheme = caller.requiredScheme();
        return transactions.read(caller, () -> {
            var its = caller.boundLandlord().isPresent() || places.isMember(scheme, landlord);
            return its
                    ? Optional.of(answer(new Question(scheme, landlord, period, language, Audience.LANDLORD)))
                    : Optional.empty();
        });
    }

    public Dashboard ofConsortium(Caller caller, Period period, Locale language) {
        return ofWhole(caller, period, language, Audience.CONSORTIUM);
    }

    public Dashboard ofOperator(Caller caller, Period period, Locale language) {
        return ofWhole(caller, period, language, Audience.OPERATOR);
    }

    public LocalDate today() {
        return Days.of(clock.instant());
    }

    private Dashboard ofWhole(Caller caller, Period period, Locale language, Audience audience) {
        var question = new Question(caller.requiredScheme(), null, period, language, audience);
        return transactions.read(caller, () -> answer(question));
    }

    private Dashboard answer(Question question) {
        var asOf = claims.asOf(); // before the figures: they are at least as new
        var scheme = question.scheme();
        var period = question.period();
        var found = find(question);
        var now = found.tallies().now();
        var codesNow = found.breakdown().now().flow();
        var codesBefore = found.breakdown().previous().flow();
        var members = question.audience().seesMembers() ? Consortium.members(found.tallies()) : null;
        return new Dashboard(
                asOf,
                new SchemeName(scheme, places.schemeName(scheme).orElse(null), found.operatorName()),
                landlordName(question, found.perimeter()),
                question.landlord() == null,
                period,
                period.previous(),
                words.summary(found.tallies(), question.language()),
                indicators(question, found.tallies()),
                weeks(question),
                Lines.heat(codesNow, found.contract()),
                new SiteLines(now, found.tallies().previous(), found.perimeter()).on(period.to()),
                Lines.natures(codesNow, codesBefore),
                Lines.codes(Measure.SPACE, codesNow, codesBefore),
                Lines.codes(Measure.MISSION, codesNow, codesBefore),
                Lines.codes(Measure.ORIGIN, codesNow, codesBefore),
                Lines.requests(now.flow(), queue.ages(scheme, question.landlord(), period.to(), clock.instant())),
                Lines.dossiers(now),
                members,
                members == null ? null : Consortium.sum(members, places.totals(scheme, period), now.flow()),
                question.audience().seesWork() ? mediators(scheme, period, found.perimeter()) : null,
                question.audience().seesWork() ? work(scheme) : null);
    }

    private Findings find(Question question) {
        var scheme = question.scheme();
        var landlord = question.landlord();
        var period = question.period();
        var perimeter = places.perimeter(scheme, landlord);
        var presence = landlord == null ? hours.presence(scheme, period) : Presence.NONE;
        return new Findings(perimeter,
                Tallies.of(period, ledger.series(scheme, landlord, period), perimeter, presence),
                Tallies.of(period, ledger.breakdown(scheme, landlord, period), perimeter),
                places.contract(scheme, period.to()).orElse(null));
    }

    private static @Nullable LandlordName landlordName(Question question, Perimeter perimeter) {
        var landlord = question.landlord();
        return landlord == null ? null : new LandlordName(landlord, perimeter.name(landlord).orElse(null));
    }

    private List<IndicatorLine> indicators(Question question, Tallies tallies) {
        var lines = new IndicatorLines(words, question.language(), tallies);
        return question.landlord() == null ? lines.ofTheWhole() : lines.ofALandlord();
    }

    private List<Week> weeks(Question question) {
        var weeks = question.period().weeks();
        return Lines.weeks(weeks, ledger.weeks(question.scheme(), question.landlord(), weeks), today());
    }

    private List<Mediator> mediators(UUID scheme, Period period, Perimeter perimeter) {
        return Consortium.mediators(Tallies.of(period, ledger.mediators(scheme, period), perimeter).now().flow());
    }

    private Work work(UUID scheme) {
        return new Work(queue.oldest(scheme, clock.instant()), queue.recurrencesDue(scheme, today()));
    }
}
