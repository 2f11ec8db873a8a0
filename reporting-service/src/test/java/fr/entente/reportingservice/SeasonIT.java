package fr.entente.reportingservice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.reportingservice.season.Fold;
import fr.entente.reportingservice.season.Season;
import fr.entente.reportingservice.testing.ReportingHouse;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole invented season, shuffled between topics and with many events coming twice, against a fold of the events that
 * knows nothing of tables.
 */
class SeasonIT {

    private static final Season SEASON = Season.of(20260112, 250);
    private static final ReportingHouse HOUSE = new ReportingHouse();
    private static final List<LocalDate[]> PERIODS = List.of(
            of("2025-09-01", "2026-10-31"), of("2026-01-01", "2026-12-31"), of("2026-03-10", "2026-04-02"),
            of("2026-02-01", "2026-02-28"), of("2025-11-20", "2026-05-19"), of("2026-06-12", "2026-06-12"),
            of("2024-01-01", "2026-12-31"), of("2027-01-01", "2027-06-30"));

    @BeforeAll
    static void playTheSeason() {
        HOUSE.makeTopics();
        HOUSE.start();
        HOUSE.publish(SEASON.shuffled(7, 0.3));
        HOUSE.awaitTaken();
    }

    @AfterAll
    static void leave() {
        HOUSE.close();
    }

    @Test
    void saysOfTheConsortiumWhatTheEventsSay() {
        for (var scheme : SEASON.schemes()) {
            for (var period : PERIODS) {
                assertSame(dashboard(scheme, null, period), new Fold(SEASON.things(), scheme, null), period);
            }
        }
    }

    @Test
    void saysOfEachLandlordWhatItsEventsSay() {
        for (var scheme : SEASON.schemes()) {
            for (var landlord : SEASON.landlords(scheme)) {
                for (var period : PERIODS) {
                    assertSame(dashboard(scheme, landlord, period), new Fold(SEASON.things(), scheme, landlord),
                            period);
                }
            }
        }
    }

    @Test
    void comparesMembersWhoseSumIsTheConsortium() {
        for (var scheme : SEASON.schemes()) {
            for (var period : PERIODS) {
                var dashboard = dashboard(scheme, null, period);
                assertThat(dashboard.at("/sum/equal").asBoolean()).as(dashboard.at("/sum").toString()).isTrue();
                assertThat(dashboard.at("/sum/lines")).hasSize(10);
                for (var member : dashboard.at("/members")) {
                    assertMember(member, scheme, period);
                }
            }
        }
    }

    @Test
    void addsUpEveryMediatorsWorkForTheOperator() {
        var scheme = SEASON.schemes().getFirst();
        var period = PERIODS.getFirst();
        var operator = HOUSE.read(TestCallers.manager(scheme), path("operator", null, period));
        var fold = new Fold(SEASON.things(), scheme, null);

        assertThat(lines(operator.at("/mediators"), "mediatorId", "interventions"))
                .isEqualTo(fold.by("mediatorId", period[0], period[1]));
        assertThat(operator.at("/work/requestsWaiting"))
                .hasSize(Math.min(20, fold.requests(period[0], period[1]).getLast().intValue()));
    }

    private static void assertMember(JsonNode member, UUID scheme, LocalDate[] period) {
        var fold = new Fold(SEASON.things(), scheme, UUID.fromString(member.get("landlordId").asString()));
        var values = fold.indicators(period[0], period[1]);

        assertThat(member.get("interventions").asInt()).isEqualTo(values.get("INTERVENTIONS"));
        assertThat(member.get("peopleMet").asInt()).isEqualTo(values.get("PEOPLE_MET"));
        assertThat(member.get("dossiersOpened").asInt()).isEqualTo(values.get("DOSSIERS_OPENED"));
        assertThat(member.get("dossiersOpen").asInt()).isEqualTo(values.get("DOSSIERS_OPEN"));
        assertThat(member.get("dossiersClosed").asInt()).isEqualTo(values.get("DOSSIERS_CLOSED"));
        assertThat(member.get("defectsOpen").asInt()).isEqualTo(values.get("DEFECTS_OPEN"));
        assertThat(member.get("actionsHeld").asInt()).isEqualTo(values.get("ACTIONS_HELD"));
        assertThat(member.get("actionParticipants").asInt()).isEqualTo(values.get("ACTION_PARTICIPANTS"));
        assertThat(member.get("dwellings").asLong()).isEqualTo(fold.dwellings(period[1]));
        assertThat(String.valueOf(values.get("WITHOUT_RECURRENCE")))
                .startsWith(number(member.get("withoutRecurrencePercent")));
    }

    private static void assertSame(JsonNode dashboard, Fold fold, LocalDate[] period) {
        var from = period[0];
        var to = period[1];
        var days = to.toEpochDay() - from.toEpochDay() + 1;
        assertThat(indicators(dashboard, true)).isEqualTo(fold.indicators(from, to));
        assertThat(indicators(dashboard, false))
                .isEqualTo(shortened(fold.indicators(from.minusDays(days), from.minusDays(1))));
        assertThat(lines(dashboard.at("/byNature"), "code", "value")).isEqualTo(fold.by("nature", from, to));
        assertThat(lines(dashboard.at("/bySpace"), "code", "value")).isEqualTo(fold.by("space", from, to));
        assertThat(lines(dashboard.at("/byMission"), "code", "value")).isEqualTo(fold.by("mission", from, to));
        assertThat(lines(dashboard.at("/byOrigin"), "code", "value")).isEqualTo(fold.by("origin", from, to));
        assertThat(lines(dashboard.at("/bySite"), "siteId", "interventions")).isEqualTo(fold.by("siteId", from, to));
        assertThat(lines(dashboard.at("/bySite"), "siteId", "requests")).isEqualTo(fold.requestsBySite(from, to));
        assertThat(lines(dashboard.at("/bySite"), "siteId", "dossiersOpen")).isEqualTo(fold.openBySite(to));
        assertThat(sum(dashboard.at("/bySite"), "dwellings")).isEqualTo(fold.dwellings(to));
        assertThat(heat(dashboard)).isEqualTo(fold.byHour(from, to));
        assertThat(requests(dashboard.at("/requests"))).isEqualTo(fold.requests(from, to));
        assertThat(sum(dashboard.at("/requests/waitingAges"), "count")).isEqualTo(fold.requests(from, to).getLast());
        assertThat(lines(dashboard.at("/dossiers/byStep"), "step", "open")).isEqualTo(fold.openByStep(to));
        assertThat(lines(dashboard.at("/dossiers/outcomes"), "code", "count")).isEqualTo(fold.outcomes(from, to));
        assertSeries(dashboard, fold, period);
    }

    private static void assertSeries(JsonNode dashboard, Fold fold, LocalDate[] period) {
        var interventions = fold.indicators(period[0], period[1]).get("INTERVENTIONS");
        assertThat((int) sum(dashboard.at("/weeks"), "interventions")).isEqualTo(interventions);
        assertThat(sum(dashboard.at("/weeks"), "requests")).isEqualTo(fold.requests(period[0], period[1]).getFirst());
        var spark = dashboard.at("/indicators/0/spark");
        int total = 0;
        for (var part : spark) {
            total += part.asInt();
        }
        assertThat(total).isEqualTo(interventions);
        var open = dashboard.at("/indicators/6/spark");
        assertThat(open.get(open.size() - 1).asInt())
                .isEqualTo(fold.openBySite(period[1]).values().stream().mapToInt(Long::intValue).sum());
    }

    private static Map<String, Object> indicators(JsonNode dashboard, boolean now) {
        var values = new LinkedHashMap<String, Object>();
        for (var indicator : dashboard.at("/indicators")) {
            var value = indicator.get(now ? "value" : "previous");
            var unit = indicator.get("unit").asString();
            var code = indicator.get("code").asString();
            if (unit.equals("COUNT")) {
                values.put(code, value.asInt());
            } else if (unit.equals("HOURS") || unit.equals("DAYS") || !now) {
                values.put(code, number(value));
            } else {
                values.put(code, number(value) + "/" + indicator.get("numerator") + "/" + indicator.get("denominator")
                        + (indicator.get("provisional").asBoolean() ? "/provisional" : ""));
            }
        }
        return values;
    }

    /** Of the period before only values are shown. */
    private static Map<String, Object> shortened(Map<String, Object> values) {
        var shortened = new LinkedHashMap<String, Object>();
        values.forEach(
                (code, value) -> shortened.put(code, value instanceof String text ? text.split("/", 2)[0] : value));
        return shortened;
    }

    private static String number(JsonNode value) {
        return value.isNull() ? "null" : value.decimalValue().setScale(1).toString();
    }

    private static Map<String, Long> lines(JsonNode lines, String key, String value) {
        var counted = new TreeMap<String, Long>();
        for (var line : lines) {
            if (line.get(value).asLong() != 0) {
                counted.put(line.get(key).asString(), line.get(value).asLong());
            }
        }
        return counted;
    }

    private static Map<String, Long> heat(JsonNode dashboard) {
        return dashboard.at("/heat/cells").valueStream().collect(Collectors.toMap(
                cell -> cell.get("weekday").asString() + "-" + cell.get("hour").asInt(),
                cell -> cell.get("interventions").asLong(), Long::sum, TreeMap::new));
    }

    private static List<Long> requests(JsonNode requests) {
        Function<String, Long> count = name -> requests.get(name).asLong();
        return List.of(count.apply("received"), count.apply("answered"), count.apply("oriented"),
                count.apply("answeredAndOriented"), count.apply("attached"), count.apply("waiting"));
    }

    private static long sum(JsonNode lines, String field) {
        return lines.valueStream().mapToLong(line -> line.get(field).asLong()).sum();
    }

    private static JsonNode dashboard(UUID scheme, @Nullable UUID landlord, LocalDate[] period) {
        return landlord == null
                ? HOUSE.read(TestCallers.coordinator(scheme), path("consortium", null, period))
                : HOUSE.read(TestCallers.landlord(scheme, landlord), path("landlord", null, period));
    }

    private static String path(String kind, @Nullable UUID landlord, LocalDate[] period) {
        return "/api/dashboards/%s?from=%s&to=%s%s".formatted(kind, period[0], period[1],
                landlord == null ? "" : "&landlordId=" + landlord);
    }

    private static LocalDate[] of(String from, String to) {
        return new LocalDate[]{LocalDate.parse(from), LocalDate.parse(to)};
    }
}
