package fr.entente.reportingservice.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.cells.Measure;
import fr.entente.reportingservice.dashboard.Dashboard.CodeLine;
import fr.entente.reportingservice.dashboard.Dashboard.Dossiers;
import fr.entente.reportingservice.dashboard.Dashboard.Heat;
import fr.entente.reportingservice.dashboard.Dashboard.HeatCell;
import fr.entente.reportingservice.dashboard.Dashboard.NatureLine;
import fr.entente.reportingservice.dashboard.Dashboard.OutcomeLine;
import fr.entente.reportingservice.dashboard.Dashboard.Requests;
import fr.entente.reportingservice.dashboard.Dashboard.StepLine;
import fr.entente.reportingservice.dashboard.Dashboard.WaitingAge;
import fr.entente.reportingservice.dashboard.Dashboard.Week;

/** The tables of a dashboard, each from figures; no rule of counting is here. */
final class Lines {

    private static final List<String> STEPS = List.of("RECEIVED", "DIAGNOSIS", "CONFLICT_MANAGEMENT",
            "INFORMATION_RESPONSIBILITY", "ACCOMPANIMENT");

    private Lines() {}

    static List<CodeLine> codes(Measure measure, Tally now, Tally before) {
        return Stream.concat(now.codes(measure).stream(), before.codes(measure).stream())
                .distinct()
                .map(code -> new CodeLine(code, now.n(measure, code), before.n(measure, code)))
                .sorted(Comparator.comparingLong(CodeLine::value).reversed().thenComparing(CodeLine::code))
                .toList();
    }

    /** What had a nature; on most rounds there is nothing to report. */
    static List<NatureLine> natures(Tally now, Tally before) {
        return codes(Measure.NATURE, now, before).stream()
                .filter(line -> !line.code().equals("NONE"))
                .map(line -> new NatureLine(line.code(), Natures.group(line.code()), line.value(), line.previous()))
                .toList();
    }

    static List<Week> weeks(List<Period> weeks, List<CellRow> rows, LocalDate today) {
        return IntStream.range(0, weeks.size())
                .mapToObj(i -> week(weeks.get(i), Tally.of(rows.stream().filter(row -> row.bucket() == i)),
                        today))
                .toList();
    }

    static Heat heat(Tally now, Places.@Nullable Contract contract) {
        var cells = now.of(Measure.SLOT).entrySet().stream()
                .map(entry -> heat(entry.getKey(), entry.getValue().n()))
                .sorted(Comparator.comparing((HeatCell cell) -> DayOfWeek.valueOf(cell.weekday()))
                        .thenComparingInt(HeatCell::hour))
                .toList();
        if (contract == null) {
            return new Heat(0, 24, Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList(), cells);
        }
        var closes = contract.closesAt().getMinute() > 0 ? 1 : 0;
        return new Heat(contract.opensAt().getHour(), contract.closesAt().getHour() + closes, contract.serviceDays(),
                cells);
    }

    static Requests requests(Tally now, List<WaitingAge> ages) {
        return new Requests(now.n(Measure.REQUEST, "RECEIVED"), now.n(Measure.REQUEST, "ANSWERED"),
                now.n(Measure.REQUEST, "ORIENTED"), now.n(Measure.REQUEST, "KEPT"), now.n(Measure.REQUEST, "ATTACHED"),
                ages.stream().mapToLong(WaitingAge::count).sum(), ages);
    }

    static Dossiers dossiers(Figures now) {
        var steps = STEPS.stream().map(step -> new StepLine(step, now.standing().n(Measure.STEP_FLOW, step))).toList();
        var outcomes = now.flow().of(Measure.OUTCOME).entrySet().stream()
                .map(entry -> new OutcomeLine(entry.getKey(), entry.getValue().n()))
                .sorted(Comparator.comparingLong(OutcomeLine::count).reversed().thenComparing(OutcomeLine::code))
                .toList();
        return new Dossiers(now.flow().n(Measure.OPENED), now.standing().n(Measure.STEP_FLOW),
                now.flow().n(Measure.OUTCOME), steps, outcomes);
    }

    private static Week week(Period week, Tally tally, LocalDate today) {
        var monday = week.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var partial = week.days() < DayOfWeek.values().length || !week.to().isBefore(today);
        return new Week(monday, tally.n(Measure.TOTAL), tally.n(Measure.REQUEST, "RECEIVED"),
                tally.all(Measure.TOTAL).people(), partial);
    }

    private static HeatCell heat(String slot, long interventions) {
        var parts = slot.split("-", 2);
        return new HeatCell(DayOfWeek.of(Integer.parseInt(parts[0])).name(), Integer.parseInt(parts[1]), interventions);
    }
}
