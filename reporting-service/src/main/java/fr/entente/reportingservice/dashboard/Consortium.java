package fr.entente.reportingservice.dashboard;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import fr.entente.reportingservice.cells.Measure;
import fr.entente.reportingservice.dashboard.Dashboard.Mediator;
import fr.entente.reportingservice.dashboard.Dashboard.Member;
import fr.entente.reportingservice.dashboard.Dashboard.Sum;
import fr.entente.reportingservice.dashboard.Dashboard.SumLine;

/** What only the whole scheme has: its members side by side, and whether they add up to it. */
final class Consortium {

    private Consortium() {}

    static List<Member> members(Tallies tallies) {
        var perimeter = tallies.perimeter();
        return perimeter.landlords(tallies.period(), tallies.landlords()).stream()
                .map(landlord -> member(landlord, tallies.of(landlord)))
                .sorted(Comparator.comparingLong(Member::dwellings).reversed().thenComparing(Member::landlordId))
                .toList();
    }

    /** Equal, but for what is counted for several landlords; or some figure was worked out wrongly. */
    static Sum sum(Collection<Member> members, Map<String, Long> consortium, Tally now) {
        var again = now.all(Measure.ACTION_AGAIN);
        var lines = Stream.of(
                line("INTERVENTIONS", members, Member::interventions, consortium),
                line("PEOPLE_MET", members, Member::peopleMet, consortium),
                line("REQUESTS", members, Member::requests, consortium),
                line("DOSSIERS_OPENED", members, Member::dossiersOpened, consortium),
                line("DOSSIERS_OPEN", members, Member::dossiersOpen, consortium),
                line("DOSSIERS_CLOSED", members, Member::dossiersClosed, consortium),
                line("DEFECTS_OPEN", members, Member::defectsOpen, consortium),
                line("ACTIONS_HELD", members, Member::actionsHeld, consortium).shared(-again.n()),
                line("ACTION_PARTICIPANTS", members, Member::actionParticipants, consortium).shared(-again.people()),
                line("DWELLINGS", members, Member::dwellings, consortium))
                .toList();
        return new Sum(lines.stream().allMatch(SumLine::isRight), lines);
    }

    static List<Mediator> mediators(Tally now) {
        return now.of(Measure.MEDIATOR).entrySet().stream()
                .map(entry -> new Mediator(UUID.fromString(entry.getKey()), entry.getValue().n(),
                        entry.getValue().minutes(), entry.getValue().people()))
                .sorted(Comparator.comparingLong(Mediator::interventions)
                        .reversed()
                        .thenComparing(Mediator::mediatorId))
                .toList();
    }

    private static Member member(UUID landlord, Tallies tallies) {
        var now = tallies.now();
        return new Member(landlord,
                tallies.perimeter().name(landlord).orElse(null),
                now.dwellings(),
                now.flow().n(Measure.TOTAL),
                tallies.previous().flow().n(Measure.TOTAL),
                now.flow().all(Measure.TOTAL).people(),
                now.flow().n(Measure.REQUEST, "RECEIVED"),
                Indicator.REQUESTS_ANSWERED.read(now).value(),
                now.flow().n(Measure.OPENED),
                now.standing().n(Measure.STEP_FLOW),
                now.flow().n(Measure.OUTCOME),
                now.standing().n(Measure.DEFECT_FLOW),
                now.flow().n(Measure.ACTION),
                now.flow().all(Measure.ACTION).people(),
                Indicator.PER_1000_DWELLINGS.read(now).value(),
                Indicator.WITHOUT_RECURRENCE.read(now).value());
    }

    private static SumLine line(String code, Collection<Member> members, ToLongFunction<Member> figure,
            Map<String, Long> consortium) {
        return new SumLine(code, members.stream().mapToLong(figure).sum(), consortium.getOrDefault(code, 0L), 0);
    }
}
