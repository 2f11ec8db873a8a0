package fr.entente.dossierservice;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked twice happens once and is answered alike; what was not seen is not overwritten. */
class RepetitionIT {

    private final House house = House.shared();
    private final Town town = Town.in(house);
    private final Api mediator = town.asMediator();
    private final UUID dossier = UUID.randomUUID();
    private final LocalDate opened = Town.today().minusDays(40);

    @Test
    void answersARepeatedCreationExactlyAsTheFirst() {
        Answer first = town.open(dossier, town.siteA(), opened).expect(201);
        mediator.change(path("/admissibility"), 1, lookedAt()).expect(200);

        assertSame(town.open(dossier, town.siteA(), opened), first);
        assertThat(first.etag()).isEqualTo("\"1\"");
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        town.open(dossier, town.siteA(), opened).expect(201);

        town.open(dossier, town.siteA(), opened.plusDays(1)).expect(409, "id:taken");
        town.receive(dossier, town.siteA(), 40).expect(409, "id:taken");
    }

    @Test
    void answersARepeatedCreationThoughItWouldBeRefusedToday() {
        Answer first = town.open(dossier, town.siteA(), opened).expect(201);
        Answer scheme = town.asCoordinator().get(town.path()).expect(200);
        town.asCoordinator().change(town.path() + "/contract/ending", scheme.version(),
                Map.of("lastDay", opened.minusDays(1))).expect(200);

        assertSame(town.open(dossier, town.siteA(), opened), first);
        town.open(UUID.randomUUID(), town.siteA(), opened).expect(409, "contract:not-covered");
        town.open(dossier, town.siteB(), opened).expect(409, "id:taken");
    }

    @Test
    void answersARepeatedChangeExactlyAsTheFirst() {
        town.open(dossier, town.siteA(), opened).expect(201);
        Api retrying = mediator.withKey(UUID.randomUUID()).seeing(1);
        Answer first = retrying.post(path("/admissibility"), lookedAt()).expect(200);
        mediator.change(path("/closing"), 2, Map.of("outcome", "WITHDRAWN", "closedOn", Town.today())).expect(200);

        assertSame(retrying.post(path("/admissibility"), lookedAt()), first);
        assertThat(first.etag()).isEqualTo("\"2\"");
        retrying.post(path("/admissibility"), Map.of("decidedOn", opened.plusDays(1)))
                .expect(422, "idempotency:key-reused");
    }

    @Test
    void admitsAMemberOnce() {
        String member = town.path() + "/members/" + UUID.randomUUID();
        Answer first = town.asCoordinator().put(member, Town.member("Toit et Joie", opened)).expect(201);

        assertSame(town.asCoordinator().put(member, Town.member("Toit et Joie", opened)), first);
        town.asCoordinator().put(member, Town.member("Another name", opened)).expect(409, "id:taken");
        town.asCoordinator().put(member, Town.member("Toit et Joie", opened.plusDays(1)))
                .expect(409, "membership:already-a-member");
    }

    @Test
    void refusesAChangeOfWhatWasNotSeen() {
        town.open(dossier, town.siteA(), opened).expect(201);
        mediator.change(path("/admissibility"), 1, lookedAt()).expect(200);

        Answer stale = mediator.change(path("/closing"), 1, Map.of("outcome", "WITHDRAWN", "closedOn", Town.today()))
                .expect(412, "version:stale");
        assertThat(stale.number("current")).isEqualTo(2);
        assertThat(stale.etag()).isEqualTo("\"2\"");
        mediator.change(path("/reopening"), 1, Map.of("reason", "NEW_ELEMENT", "reopenedOn", Town.today()))
                .expect(412, "version:stale");
        mediator.withKey(UUID.randomUUID()).post(path("/admissibility"), lookedAt()).expect(428, "version:required");
        mediator.seeing(2).post(path("/admissibility"), lookedAt()).expect(400, "idempotency:key-required");
    }

    @Test
    void letsOneOfManyClosersWin() {
        town.open(dossier, town.siteA(), opened).expect(201);
        mediator.change(path("/admissibility"), 1, lookedAt()).expect(200);
        try (var closers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 8).mapToObj(_ -> closers.submit(() -> mediator.change(path("/closing"), 2,
                    Map.of("outcome", "WITHDRAWN", "closedOn", Town.today())))).toList();
            var answers = waiting.stream().map(RepetitionIT::get).toList();

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(7);
        }
    }

    @Test
    void letsManyOpenTheSameOnce() {
        try (var openers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 8)
                    .mapToObj(_ -> openers.submit(() -> town.open(dossier, town.siteA(), opened))).toList();
            var answers = waiting.stream().map(RepetitionIT::get).toList();

            assertThat(answers).allSatisfy(answer -> assertSame(answer, answers.getFirst().expect(201)));
        }
        assertThat(house.jdbc().sql("select count(*) from event where aggregate_id = ?").param(dossier.toString())
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void showsWhoWroteWhatHeWroteOrSaysNotYet() {
        Answer written = town.open(dossier, town.siteA(), opened).expect(201);

        assertThat(mediator.after(written).get(path("")).expect(200).version()).isEqualTo(1);
        Answer notYet = mediator.with("Read-After", dossier + "@2").get(path("")).expect(425, "view:not-yet");
        assertThat(notYet.headers().firstValue("Retry-After")).hasValue("1");
    }

    private static void assertSame(Answer answer, Answer first) {
        assertThat(answer.status()).isEqualTo(first.status());
        assertThat(answer.body()).isEqualTo(first.body());
        assertThat(answer.etag()).isEqualTo(first.etag());
    }

    private static Answer get(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> lookedAt() {
        return Map.of("decidedOn", opened.plusDays(2));
    }

    private String path(String rest) {
        return "/api/dossiers/" + dossier + rest;
    }
}
