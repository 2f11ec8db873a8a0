package fr.entente.dossierservice;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import fr.entente.dossierservice.due.DueItem;
import fr.entente.dossierservice.due.DueKind;
import fr.entente.dossierservice.due.views.DueThings;
import fr.entente.dossierservice.request.Status;
import fr.entente.dossierservice.request.views.RequestFilter;
import fr.entente.dossierservice.request.views.Requests;
import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.RowsLookedAt;
import fr.entente.dossierservice.testing.Town;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.testing.TestCallers;
import fr.entente.servicekit.web.Paging;

import static java.util.Optional.empty;
import static org.assertj.core.api.Assertions.assertThat;

/** What is to be done is found without a look at what was done: a mediator's years behind him cost nothing. */
class LongHistoryIT {

    private static final int CLOSED = 30_000;
    private static final long FEW = 250;
    private static final int REPEATED_UNTIL_THE_PLAN_IS_KEPT = 14;
    private static final Database DATABASE = Databases.fresh("history");
    private static final House HOUSE = House.on(DATABASE, RealServers.kafka().bootstrapServers(), Map.of());
    private static final Town TOWN = Town.in(HOUSE);
    private static final Caller MEDIATOR = new Caller(TOWN.mediator(), Role.MEDIATOR, TOWN.scheme(), null);
    private static final Caller MANAGER = TestCallers.manager(TOWN.scheme());
    private static final RowsLookedAt LOOKED_AT = RowsLookedAt.in(HOUSE);
    private static final UUID REQUEST = UUID.randomUUID();

    @BeforeAll
    static void workForYears() throws SQLException {
        closeDossiers();
        finishRequests();
        Answer last = leaveSomethingToDo();
        TOWN.asMediator().after(last).get("/api/due").expect(200);
        try (var owner = DriverManager.getConnection(DATABASE.url(), DATABASE.owner(), DATABASE.ownerPassword())) {
            owner.createStatement().execute("analyze dossier, dossier_entry, request");
        }
    }

    @AfterAll
    static void leave() {
        HOUSE.close();
    }

    @Test
    void whatIsDueIsFoundAlone() {
        DueThings things = HOUSE.bean(DueThings.class);
        assertThat(things.of(MEDIATOR, false).items()).extracting(DueItem::kind).containsExactlyInAnyOrder(
                DueKind.AGREEMENT_FOLLOW_UP, DueKind.SILENT_ORIENTATION, DueKind.RECURRENCE_CHECK);
        looksAtFew(() -> things.of(MEDIATOR, false));
        looksAtFew(() -> things.allOf(MEDIATOR));
        looksAtFew(() -> things.of(MANAGER, true));
    }

    static Stream<RequestFilter> queues() {
        return Stream.of(
                queue(null, TOWN.mediator(), null, null, "-receivedAt"),
                queue(null, null, true, null, "-receivedAt"),
                queue(null, null, null, true, "receivedAt"),
                queue(null, TOWN.mediator(), null, true, "receivedAt"),
                queue(Status.WAITING, null, null, null, "receivedAt"),
                queue(Status.ANSWERED, null, null, null, "-receivedAt"),
                queue(Status.ORIENTED, null, null, null, "-receivedAt"),
                queue(null, null, null, null, "-receivedAt"),
                queue(null, null, null, null, "-severity"));
    }

    @ParameterizedTest
    @MethodSource("queues")
    void aQueueOfTheInboxIsFoundAlone(RequestFilter queue) {
        Requests requests = HOUSE.bean(Requests.class);
        looksAtFew(() -> requests.list(MEDIATOR, queue, new Paging(Paging.USUAL, empty())));
    }

    @Test
    void theDossierAboutTheSameMatterIsFoundAlone() {
        Requests requests = HOUSE.bean(Requests.class);
        var request = requests.find(MEDIATOR, new RequestId(REQUEST)).orElseThrow();
        looksAtFew(() -> requests.dossierAbout(MEDIATOR, request));
    }

    private static void looksAtFew(Runnable work) {
        for (int time = 0; time < REPEATED_UNTIL_THE_PLAN_IS_KEPT; time++) {
            Map<String, Long> rows = LOOKED_AT.by(work);
            assertThat(rows).isNotEmpty();
            for (String table : List.of("dossier", "dossier_entry", "request")) {
                assertThat(rows.getOrDefault(table, 0L)).as("%s at time %d", table, time).isLessThan(FEW);
            }
        }
    }

    private static RequestFilter queue(@Nullable Status status, @Nullable UUID owner, @Nullable Boolean unowned,
            @Nullable Boolean overdue, String sort) {
        return new RequestFilter(status, null, null, null, null, null, null, null, owner, unowned, overdue, sort);
    }

    /** Each with an agreement that was asked after and an orientation that was answered, all of the same mediator. */
    private static void closeDossiers() {
        fill("""
                insert into dossier (dossier_id, version, scheme_id, landlord_id, site_id, opened_on, nature, severity,
                                     origin, step, since, mediators, closed_on, outcome, recurrence3, recurrence6)
                select gen_random_uuid(), 9, :scheme, :landlord, :site, day, 'NOISE_MUSIC', 2, 'LANDLORD_REQUEST',
                       'ACCOMPANIMENT', day, array[:mediator], day + 30, 'ORAL_AGREEMENT', false, false
                  from (select cast(:start as date) + n % 300 as day from generate_series(1, :closed) n) days""");
        fill("""
                insert into dossier_entry (dossier_id, version, scheme_id, landlord_id, type, on_day, facts)
                select d.dossier_id, e.version, d.scheme_id, d.landlord_id, e.type, d.opened_on + e.version::integer,
                       jsonb_build_object('orientation', 4, 'followUpOn', d.opened_on + 10)
                  from dossier d
                 cross join (values (2::bigint, 'AGREEMENT_REACHED'), (3, 'AGREEMENT_FOLLOWED_UP'),
                                    (4, 'ORIENTATION_MADE'), (5, 'ORIENTATION_ANSWERED')) e (version, type)
                 where d.site_id = :site and d.mediators = array[:mediator]""");
    }

    private static void finishRequests() {
        fill("""
                insert into request (request_id, version, scheme_id, landlord_id, site_id, received_at, received_on,
                                     origin, asked_by, way, nature, severity, sent_by, answer, answered_at, partner,
                                     oriented_at, owner_id, assigned_at)
                select gen_random_uuid(), 4, :scheme, :landlord, :site, day, day, 'LANDLORD_REQUEST', 'CARETAKER', 'PHONE',
                       'OCCUPATION_HALL', 2, :mediator, 'INFORMED', day, 'CONCILIATOR', day, :mediator, day
                  from (select cast(:start as date) + n % 300 as day from generate_series(1, :closed) n) days""");
    }

    private static void fill(String rows) {
        HOUSE.transactions().keep(() -> HOUSE.jdbc().sql(rows).param("scheme", TOWN.scheme())
                .param("landlord", TOWN.landlordA()).param("site", TOWN.siteA()).param("mediator", TOWN.mediator())
                .param("start", Town.start()).param("closed", CLOSED).update());
    }

    private static Answer leaveSomethingToDo() {
        TOWN.receive(REQUEST, TOWN.siteA(), 1).expect(201);
        UUID open = UUID.randomUUID();
        long version = follow(open, 60);
        for (String side : List.of("A", "B")) {
            version = change(open, version, "/consents", Map.of("side", side, "form", "ORAL", "givenOn", day(50)));
        }
        version = change(open, version, "/agreement",
                Map.of("form", "ORAL", "reachedOn", day(40), "followUpOn", Town.today()));
        change(open, version, "/orientations", Map.of("partner", "CONCILIATOR", "madeOn", day(20)));
        UUID closed = UUID.randomUUID();
        version = follow(closed, 200);
        return TOWN.asMediator().change("/api/dossiers/" + closed + "/closing", version,
                Map.of("outcome", "UNREACHABLE", "closedOn", day(120))).expect(200);
    }

    private static long follow(UUID dossier, int daysAgo) {
        TOWN.open(dossier, TOWN.siteA(), day(daysAgo)).expect(201);
        return change(dossier, 1, "/mediators", Map.of("mediatorId", TOWN.mediator(), "assignedOn", day(daysAgo)));
    }

    private static long change(UUID dossier, long version, String part, Map<String, ?> body) {
        Api mediator = TOWN.asMediator();
        return mediator.change("/api/dossiers/" + dossier + part, version, body).expect(200).version();
    }

    private static LocalDate day(int daysAgo) {
        return Town.today().minusDays(daysAgo);
    }
}
