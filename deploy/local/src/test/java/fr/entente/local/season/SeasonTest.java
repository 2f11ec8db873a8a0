package fr.entente.local.season;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Role;
import fr.entente.local.scheme.Schemes;
import fr.entente.local.season.Command.Method;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class SeasonTest {

    private static final Scheme SIX_LANDLORDS = Schemes.all().getFirst();
    private static final Scheme ONE_LANDLORD = Schemes.all().getLast();
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final Period A_YEAR = Period.ofMonths(12, NOW);
    private static final List<Command> SEASON = Season.of(SIX_LANDLORDS, A_YEAR, 1);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    private static final int HUNDRED = 100;

    @Test
    void theSameSeedAsksTheSame() {
        assertThat(Season.of(SIX_LANDLORDS, A_YEAR, 1)).isEqualTo(SEASON);
    }

    @Test
    void anotherSeedAsksSomethingElse() {
        assertThat(Season.of(SIX_LANDLORDS, A_YEAR, 2)).isNotEqualTo(SEASON);
    }

    @Test
    void noCommandIsTheSameAsAnother() {
        assertThat(SEASON).extracting(Command::key).doesNotHaveDuplicates();
        assertThat(interventions(SEASON)).extracting(item -> item.get("id")).doesNotHaveDuplicates();
    }

    @Test
    void nothingWaitsForWhatComesLater() {
        Set<String> told = new HashSet<>();
        for (Command command : SEASON) {
            assertThat(told).as(command.key()).containsAll(command.after());
            told.add(command.key());
        }
    }

    @Test
    void nothingUnderARenewedContractComesBeforeItsRenewal() {
        var renewal = SEASON.stream().filter(command -> command.path().endsWith("/renewal")).findFirst().orElseThrow();
        assertThat(SEASON).filteredOn(command -> command.at().isAfter(renewal.at())).isNotEmpty()
                .allSatisfy(command -> assertThat(command.after()).contains(renewal.key()));
    }

    @Test
    void nothingLiesOutsideThePeriod() {
        assertThat(SEASON).allSatisfy(command -> assertThat(command.at()).isBetween(
                Period.at(A_YEAR.firstDay(), LocalTime.MIN), NOW));
        assertThat(interventions(SEASON)).allSatisfy(item -> assertThat(startedAt(item))
                .isBetween(Period.at(A_YEAR.firstDay(), LocalTime.MIN), NOW));
    }

    @Test
    void whoPaysAloneOrdersOneOffEngagementsBesideTheContract() {
        var alone = Season.of(ONE_LANDLORD, A_YEAR, 1);
        var orders = alone.stream().filter(command -> command.path().startsWith("/api/engagements/")).toList();

        assertThat(orders).filteredOn(command -> command.method() == Method.PUT)
                .extracting(command -> command.body().get("length"))
                .containsExactly("MONTH", "DAY", "WEEK", "WEEK");
        assertThat(orders).filteredOn(command -> command.method() == Method.POST).singleElement()
                .satisfies(command -> assertThat(command.body()).containsEntry("length", "MONTH"));
        assertThat(SEASON).noneMatch(command -> command.path().startsWith("/api/engagements/"));
    }

    @Test
    void theTeamIsThereAboutAsLongAsItsContractOwes() {
        for (Scheme scheme : List.of(SIX_LANDLORDS, ONE_LANDLORD)) {
            var terms = scheme.contract();
            long held = Season.of(scheme, A_YEAR, 1).stream()
                    .filter(command -> command.path().matches("/api/shifts/[^/]+/start"))
                    .mapToLong(command -> ((List<?>) requireNonNull(command.body().get("present"))).size()
                            * Duration.between(terms.opensAt(), terms.closesAt()).toMinutes())
                    .sum() / 60;
            assertThat(held * HUNDRED / terms.hoursDue()).as(scheme.code()).isBetween(90L, 110L);
        }
    }

    @Test
    void aYearHasAsManyInterventionsAsPublished() {
        assertThat(interventions(SEASON)).hasSizeBetween(4250, 4750);
    }

    @Test
    void mostInterventionsAreRounds() {
        assertThat(percent(interventions(SEASON), item -> word(item, "origin").equals("SPONTANEOUS"))).isBetween(80,
                90);
    }

    @Test
    void aQuarterIsTechnicalWatch() {
        assertThat(percent(interventions(SEASON), item -> word(item, "mission").equals("TECHNICAL_WATCH"))).isBetween(
                21,
                29);
    }

    @Test
    void threeQuartersOfTheNoiseThatIsAskedAboutIsEverydayLife() {
        var noise = bodies("PUT /api/requests/").filter(body -> word(body, "nature").startsWith("NOISE"))
                .toList();
        assertThat(percent(noise, body -> word(body, "nature").equals("NOISE_EVERYDAY"))).isBetween(68, 82);
    }

    @Test
    void aYearHasCollectiveActionsPlannedHeldSharedAndCalledOff() {
        var plans = bodies("PUT /api/actions/").filter(body -> !body.containsKey("staff")).toList();
        var accounts = SEASON.stream().filter(command -> command.path().endsWith("/account")).map(Command::body)
                .toList();
        assertThat(plans).hasSizeBetween(15, 30);
        assertThat(accounts).hasSizeBetween(18, 34)
                .allSatisfy(body -> assertThat((Instant) body.get("endsAt")).isBefore(NOW));
        assertThat(plans).anySatisfy(body -> assertThat((Instant) body.get("startsAt")).isAfter(NOW));
        assertThat(accounts).anySatisfy(body -> assertThat((List<?>) body.get("siteIds")).hasSize(2));
        assertThat(keys("POST /api/actions/")).anyMatch(key -> key.contains("/cancellation"))
                .anyMatch(key -> key.contains("/postponement"));
    }

    @Test
    void theTeamWorksFromWednesdayToSunday() {
        assertThat(interventions(SEASON))
                .extracting(item -> Period.dayOf(startedAt(item)).getDayOfWeek())
                .doesNotContain(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        assertThat(days(SEASON)).hasSizeBetween(220, 250);
    }

    @Test
    void mostHappensBetweenSevenAndTen() {
        assertThat(percent(interventions(SEASON), item -> {
            var hour = startedAt(item).atZone(Period.PARIS).getHour();
            return hour >= 19 && hour < 22;
        })).isBetween(60, 75);
    }

    @Test
    void fridaysAndSaturdaysAndTheWarmMonthsAreBusier() {
        assertThat(perDay(day -> WEEKEND.contains(day.getDayOfWeek())))
                .isGreaterThan(1.2 * perDay(day -> !WEEKEND.contains(day.getDayOfWeek())));
        assertThat(perDay(day -> day.getMonthValue() >= 5 && day.getMonthValue() <= 9))
                .isGreaterThan(1.2 * perDay(day -> day.getMonthValue() < 5 || day.getMonthValue() > 9));
    }

    @Test
    void aYearHasAsManyRequestsAndDossiersAsPublished() {
        assertThat(keys("PUT /api/requests/")).hasSizeBetween(475, 510);
        assertThat(keys("PUT /api/dossiers/").size()).isBetween(80, 150);
        assertThat(keys("PUT /api/dossiers/").size() - closed().size()).isBetween(25, 50);
    }

    @Test
    void nearlyEveryRequestIsAnsweredAndOriented() {
        var requests = keys("PUT /api/requests/").size() + keys("PUT /api/observations/").size();
        assertThat(requests - posts("/answer")).isBetween(3L, 15L);
        assertThat(requests - posts("/orientation")).isBetween(3L, 20L);
    }

    @Test
    void aFifthToAThirdOfTheDossiersEndsBecauseAPartyRefusesOrWithdraws() {
        assertThat(percent(closings(), body -> Set.of("PARTY_REFUSED", "WITHDRAWN").contains(body.get("outcome"))))
                .isBetween(18, 33);
    }

    @Test
    void aDossierTakesThreeToFourMonths() {
        var openedOn = new HashMap<String, LocalDate>();
        SEASON.stream().filter(command -> command.key().startsWith("PUT /api/dossiers/"))
                .forEach(command -> openedOn.put(command.path(), date(command, "openedOn")));
        var days = SEASON.stream().filter(command -> command.path().endsWith("/closing"))
                .map(command -> date(command, "closedOn").toEpochDay()
                        - requireNonNull(openedOn.get(command.path().replace("/closing", ""))).toEpochDay())
                .sorted().toList();
        assertThat(days.get(days.size() / 2)).isBetween(75L, 120L);
        assertThat(days.getLast()).isLessThanOrEqualTo(400L);
    }

    @Test
    void onlyOutcomesThatNeedNoneAreReachedWithoutADiagnosis() {
        Set<String> diagnosed = new HashSet<>();
        for (Command command : SEASON) {
            var dossier = command.path().replaceFirst("/[a-z]+$", "");
            if (word(command.body(), "step").equals("DIAGNOSIS")) {
                diagnosed.add(dossier);
            } else if (command.path().endsWith("/closing") && !diagnosed.contains(dossier)) {
                assertThat(word(command.body(), "outcome")).isIn("OUT_OF_SCOPE", "DUPLICATE", "WITHDRAWN",
                        "UNREACHABLE");
            }
        }
    }

    @Test
    void whatIsBrokenIsReportedAndMostlyDealtWith() {
        var defects = keys("PUT /api/defects/").size();
        assertThat(defects).isBetween(350, 800);
        assertThat(parts("/acknowledgement") * HUNDRED / defects).isBetween(80L, 96L);
        assertThat(parts("/repair") * HUNDRED / defects).isBetween(70L, 93L);
        assertThat(parts("/refusal")).isPositive();
    }

    private static long parts(String end) {
        return SEASON.stream().filter(command -> command.path().endsWith(end)).count();
    }

    @Test
    void someConflictsComeBack() {
        var asked = SEASON.stream().filter(command -> command.path().endsWith("/recurrence")).toList();
        assertThat(asked.stream().filter(command -> word(command.body(), "recurred").equals("true")).count() * HUNDRED
                / Math.max(1, asked.size())).isBetween(1L, 10L);
    }

    @Test
    void theSecondSchemeIsSmallAndReachesItsTwentyOneTowns() {
        var season = Season.of(ONE_LANDLORD, A_YEAR, 1);
        assertThat(interventions(season)).hasSizeBetween(200, 320);
        var towns = new HashMap<Object, String>();
        ONE_LANDLORD.sites().forEach(site -> towns.put(site.id(), site.town()));
        assertThat(interventions(season)).extracting(item -> towns.get(item.get("siteId"))).filteredOn(Objects::nonNull)
                .containsAll(ONE_LANDLORD.sites().stream().map(Scheme.Site::town).toList());
    }

    @Test
    void aSeasonOfThreeYearsIsCoveredByTheRenewedContract() {
        var season = Season.of(ONE_LANDLORD, Period.ofMonths(36, NOW), 1);
        assertThat(season.stream().filter(command -> command.path().endsWith("/renewal"))).hasSize(2);
    }

    private static Instant startedAt(Map<?, ?> item) {
        return (Instant) requireNonNull(item.get("startedAt"));
    }

    private static LocalDate date(Command command, String name) {
        return (LocalDate) requireNonNull(command.body().get(name));
    }

    private static String word(Map<?, ?> body, String name) {
        return String.valueOf(body.get(name));
    }

    private static double perDay(Predicate<LocalDate> which) {
        var days = days(SEASON).stream().filter(which).count();
        return interventions(SEASON).stream().map(item -> Period.dayOf(startedAt(item))).filter(which)
                .count() / (double) days;
    }

    private static Set<LocalDate> days(List<Command> season) {
        Set<LocalDate> days = new HashSet<>();
        interventions(season).forEach(item -> days.add(Period.dayOf(startedAt(item))));
        return days;
    }

    @Test
    void threePairsWalkNearlyEveryEveningAndAllOfThemEnd() {
        assertThat(keys("PUT /api/shifts/").stream().filter(key -> key.endsWith("/start"))).hasSizeBetween(630, 740);
        assertThat(keys("PUT /api/shifts/").stream().filter(key -> key.endsWith("/end")).count())
                .isEqualTo(keys("PUT /api/shifts/").stream().filter(key -> key.endsWith("/start")).count());
        assertThat(SEASON.stream().filter(command -> command.path().endsWith("/cancellation")).count())
                .isBetween(3L, 40L);
        assertThat(bodies("PUT /api/shifts/").filter(body -> body.containsKey("sectors"))).allSatisfy(
                body -> assertThat((List<?>) requireNonNull(body.get("mediators"))).hasSize(2));
    }

    /** But for meetings of a dossier, which are where its people live. */
    @Test
    void nearlyAllThatIsDoneOfAnEveningIsDoneWhereItsPairWalks() {
        Map<String, Set<Object>> walked = new HashMap<>();
        bodies("PUT /api/shifts/").filter(body -> body.containsKey("sectors")).forEach(
                plan -> ((List<?>) requireNonNull(plan.get("mediators"))).forEach(mediator -> walked.put(
                        plan.get("day") + "/" + mediator, sitesOf(plan))));
        long inside = 0;
        long all = 0;
        for (var batch : SEASON.stream().filter(command -> command.path().endsWith("/batch")).toList()) {
            var person = SIX_LANDLORDS.people(Role.MEDIATOR).stream().filter(one -> one.login().equals(batch.login()))
                    .findFirst()
                    .orElseThrow().id();
            for (var item : interventions(List.of(batch))) {
                all++;
                if (walked.getOrDefault(Period.dayOf(startedAt(item)) + "/" + person, Set.of())
                        .contains(item.get("siteId"))) {
                    inside++;
                }
            }
        }
        assertThat(100.0 * inside / all).isGreaterThan(90);
    }

    private static Set<Object> sitesOf(Map<String, Object> plan) {
        return ((List<?>) requireNonNull(plan.get("sectors"))).stream()
                .flatMap(sector -> ((List<?>) requireNonNull(((Map<?, ?>) sector).get("sites"))).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void someLeaveBeforeTheOtherAndSomeHaveTheirHoursCorrected() {
        assertThat(keys("PUT /api/shifts/").stream().filter(key -> key.endsWith("/leave"))).hasSizeBetween(8, 80);
        assertThat(SEASON.stream().filter(command -> command.path().endsWith("/hours"))).hasSizeBetween(5, 50);
    }

    @Test
    void someEveningsAreToldByBothOfTheirPair() {
        assertThat(keys("PUT /api/shifts/").stream().filter(key -> key.contains("/end "))).hasSizeBetween(5, 60);
    }

    @Test
    void whatAPairHasNotedIsThereBeforeItsEveningEnds() {
        assertThat(SEASON).filteredOn(command -> command.key().endsWith("/end") && command.key().contains("shifts"))
                .filteredOn(command -> command.after().size() > 1).hasSizeGreaterThan(500);
    }

    private static List<Map<?, ?>> interventions(List<Command> season) {
        List<Map<?, ?>> items = new ArrayList<>();
        season.stream().filter(command -> command.path().endsWith("/batch"))
                .forEach(command -> ((List<?>) requireNonNull(command.body().get("items")))
                        .forEach(item -> items.add((Map<?, ?>) item)));
        return items;
    }

    private static Stream<Map<String, Object>> bodies(String start) {
        return SEASON.stream().filter(command -> command.key().startsWith(start)).map(Command::body);
    }

    private static List<String> keys(String start) {
        return SEASON.stream().map(Command::key).filter(key -> key.startsWith(start)).toList();
    }

    private static long posts(String end) {
        return SEASON.stream().filter(command -> command.method() == Method.POST)
                .filter(command -> command.path().startsWith("/api/requests/") && command.path().endsWith(end)).count();
    }

    private static List<Map<String, Object>> closings() {
        return SEASON.stream().filter(command -> command.path().endsWith("/closing")).map(Command::body).toList();
    }

    private static Set<String> closed() {
        Set<String> closed = new HashSet<>();
        SEASON.stream().map(Command::path).filter(path -> path.startsWith("/api/dossiers/")).forEach(path -> {
            if (path.endsWith("/closing")) {
                closed.add(path.replace("/closing", ""));
            } else if (path.endsWith("/reopening")) {
                closed.remove(path.replace("/reopening", ""));
            }
        });
        return closed;
    }

    private static <T> int percent(List<T> all, Predicate<T> which) {
        return Math.toIntExact(all.stream().filter(which).count() * HUNDRED / all.size());
    }
}
