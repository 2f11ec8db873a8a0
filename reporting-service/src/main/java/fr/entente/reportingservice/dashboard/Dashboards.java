package fr.entente.reportingservice.dashboard;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.cells.Measure;
import fr.entente.reportingservice.dashboard.Dashboard.IndicatorLine;
import fr.entente.reportingservice.dashboard.Dashboard.LandlordName;
import fr.entente.reportingservice.dashboard.Dashboard.Mediator;
import fr.entente.reportingservice.dashboard.Dashboard.SchemeName;
import fr.entente.reportingservice.dashboard.Dashboard.Work;
import fr.entente.reportingservice.dashboard.Question.Audience;
import fr.entente.reportingservice.freshness.Claims;
import fr.entente.reportingservice.rebuild.ProjectionTransactions;
import fr.entente.servicekit.access.Caller;

/** Puts dashboards together, all figures of one moment and of what the caller may see. */
@Component
public class Dashboards {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

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
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    private Dashboard ofWhole(Caller caller, Period period, Locale language, Audience audience) {
        var question = new Question(caller.requiredScheme(), null, period, language, audience);
        return transactions.read(caller, () -> answer(question));
    }

    private Dashboard answer(Question question) {
        var asOf = claims.asOf(); // before the figures: they are at least as new
        var scheme = question.scheme();
        var landlord = question.landlord();
        var period = question.period();
        var perimeter = places.perimeter(scheme, landlord);
        var tallies = Tallies.of(period, ledger.series(scheme, landlord, period), perimeter,
                landlord == null ? hours.presence(scheme, period) : Presence.NONE);
        var breakdown = Tallies.of(period, ledger.breakdown(scheme, landlord, period), perimeter);
        var now = tallies.now();
        var codesNow = breakdown.now().flow();
        var codesBefore = breakdown.previous().flow();
        var contract = places.contract(scheme, period.to()).orElse(null);
        var weeks = period.weeks();
        var members = question.audience().seesMembers() ? Consortium.members(tallies) : null;
        return new Dashboard(
                asOf,
                new SchemeName(scheme, places.schemeName(scheme).orElse(null),
                        contract == null ? null : contract.operatorName()),
                landlord == null ? null : new LandlordName(landlord, perimeter.name(landlord).orElse(null)),
                landlord == null,
                period,
                period.previous(),
                words.summary(tallies, question.language()),
                indicators(tallies, question),
                Lines.weeks(weeks, ledger.weeks(scheme, landlord, weeks), today()),
                Lines.heat(codesNow, contract),
                new SiteLines(now, tallies.previous(), perimeter).on(period.to()),
                Lines.natures(codesNow, codesBefore),
                Lines.codes(Measure.SPACE, codesNow, codesBefore),
                Lines.codes(Measure.MISSION, codesNow, codesBefore),
                Lines.codes(Measure.ORIGIN, codesNow, codesBefore),
                Lines.requests(now.flow(), queue.ages(scheme, landlord, period.to(), clock.instant())),
                Lines.dossiers(now),
                members,
                members == null ? null : Consortium.sum(members, places.totals(scheme, period), now.flow()),
                question.audience().seesWork() ? mediators(scheme, period, perimeter) : null,
                question.audience().seesWork() ? work(scheme) : null);
    }

    private List<Mediator> mediators(UUID scheme, Period period, Perimeter perimeter) {
        return Consortium.mediators(Tallies.of(period, ledger.mediators(scheme, period), perimeter).now().flow());
    }

    private List<IndicatorLine> indicators(Tallies tallies, Question question) {
        var now = tallies.now();
        var before = tallies.previous();
        var parts = tallies.parts();
        return List.of(Indicator.values()).stream()
                .filter(indicator -> question.landlord() == null || !indicator.isOfTheWholeOnly())
                .map(indicator -> line(indicator, now, before, parts, question.language()))
                .toList();
    }

    private IndicatorLine line(Indicator indicator, Figures now, Figures before, List<Figures> parts, Locale language) {
        var reading = indicator.read(now);
        var spark = new ArrayList<@Nullable BigDecimal>();
        parts.forEach(part -> spark.add(indicator.read(part).value()));
        return new IndicatorLine(indicator, words.name(indicator, language), words.definition(indicator, language),
                indicator.unit(), reading.value(), indicator.read(before).value(), reading.numerator(),
                reading.denominator(), reading.provisional(),
                reading.provisional() ? words.provisional(indicator, language) : null, spark);
    }

    private Work work(UUID scheme) {
        return new Work(queue.oldest(scheme, clock.instant()), queue.recurrencesDue(scheme, today()));
    }
}
