package fr.entente.interventionservice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.interventionservice.testing.Answer;
import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever repeats himself is answered as the first time, and nothing happens twice. */
class RepetitionIT {

    private final Quarter quarter = Quarter.in(House.shared());
    private final Api mediator = quarter.asMediator();

    @Test
    void aRepeatedPutGetsTheFirstAnswerEvenAfterItWasCorrected() {
        var path = Quarter.path(UUID.randomUUID());
        var form = quarter.form();
        Answer first = mediator.put(path, form).expect(201);
        mediator.change(path + "/correction", 1, quarter.form(2)).expect(200);
        Answer again = mediator.put(path, form).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.etag()).isEqualTo(first.etag()).isEqualTo("\"1\"");
    }

    @Test
    void aRepeatedPutGetsTheFirstAnswerEvenWhenItWouldBeRefusedToday() {
        var path = Quarter.path(UUID.randomUUID());
        var form = quarter.form();
        mediator.put(path, form).expect(201);
        quarter.tellScheme("landlord.left", Map.of("landlordId", quarter.landlordA(), "lastDay",
                Quarter.today().minusMonths(1)));
        quarter.refusesSoon(409, "membership:not-a-member-on-that-day");
        mediator.put(path, form).expect(201);
    }

    @Test
    void otherContentOrAnotherPersonUnderTheSameIdIsRefused() {
        var path = Quarter.path(UUID.randomUUID());
        var form = quarter.form();
        mediator.put(path, form).expect(201);
        mediator.put(path, Quarter.but(form, "minutes", 25)).expect(409, "id:taken");
        quarter.asColleague().put(path, form).expect(409, "id:taken");
    }

    @Test
    void aRepeatedChangeGetsTheFirstAnswerAndOtherContentIsRefused() {
        var path = Quarter.path(quarter.logged());
        var key = UUID.randomUUID();
        var correction = quarter.form(3);
        Answer first = mediator.seeing(1).withKey(key).post(path + "/correction", correction).expect(200);
        mediator.change(path + "/correction", 2, quarter.form(4)).expect(200);
        Answer again = mediator.seeing(1).withKey(key).post(path + "/correction", correction).expect(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.etag()).isEqualTo("\"2\"");
        mediator.seeing(1).withKey(key).post(path + "/correction", quarter.form(5))
                .expect(422, "idempotency:key-reused");
        mediator.seeing(1).withKey(key).post(path + "/withdrawal", Map.of("reason", "MISTAKE"))
                .expect(422, "idempotency:key-reused");
        mediator.change(path + "/correction", 7, correction).expect(412, "version:stale");
    }

    @Test
    void aBatchSentThreeTimesLogsOnceAndOneOfWhichHalfIsKnownLogsTheRest() {
        var items = items(40);
        var first = results(items.subList(0, 20));
        assertThat(first).allSatisfy(result -> assertThat(result.path("status").asInt()).isEqualTo(201));
        assertThat(results(items.subList(0, 20))).isEqualTo(first);
        assertThat(results(items.subList(0, 20))).isEqualTo(first);
        assertThat(results(items)).hasSize(40).startsWith(first.toArray(JsonNode[]::new))
                .allSatisfy(result -> assertThat(result.path("version").asInt()).isEqualTo(1));
        assertThat(stored(items)).isEqualTo(40);
    }

    @Test
    void theSameIdTwiceInOneBatchIsARepetitionOrARefusal() {
        var item = items(1).getFirst();
        var other = Quarter.but(item, "minutes", 33);
        var results = results(List.of(item, item, other, item));
        assertThat(results).extracting(result -> result.path("status").asInt()).containsExactly(201, 201, 409, 201);
        assertThat(results.get(2).path("problem").path("type").asString()).isEqualTo("urn:problem:id:taken");
        assertThat(stored(List.of(item))).isEqualTo(1);
    }

    @Test
    void oneBadItemHarmsNoOther() {
        var items = new ArrayList<>(items(12));
        items.set(1, Quarter.but(items.get(1), "siteId", UUID.randomUUID()));
        items.set(4, Quarter.but(items.get(4), "mission", "WIZARDRY"));
        items.set(7, Quarter.but(items.get(7), "startedAt", Quarter.noonOn(Quarter.start().minusDays(1))));
        items.set(9, Quarter.but(items.get(9), "askedBy", "TENANT"));
        assertThat(results(items)).extracting(result -> result.path("status").asInt())
                .containsExactly(201, 404, 201, 201, 400, 201, 201, 409, 201, 400, 201, 201);
        assertThat(stored(items)).isEqualTo(8);
    }

    @Test
    void fiveHundredAreLoggedTogetherAndFiveHundredAndOneAreNot() {
        assertThat(results(items(500))).hasSize(500)
                .allSatisfy(result -> assertThat(result.path("status").asInt()).isEqualTo(201));
        mediator.post("/api/interventions/batch", Map.of("items", Collections.nCopies(501, Map.of()))).expect(400)
                .expectField("items");
    }

    private List<Map<String, @Nullable Object>> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Quarter.but(quarter.form(1 + number % 20), "id", UUID.randomUUID())).toList();
    }

    private List<JsonNode> results(List<Map<String, @Nullable Object>> items) {
        return mediator.post("/api/interventions/batch", Map.of("items", items)).expect(200).json().path("results")
                .valueStream().toList();
    }

    private static long stored(List<Map<String, @Nullable Object>> items) {
        var ids = items.stream().map(item -> String.valueOf(item.get("id"))).toArray(String[]::new);
        return House.shared().jdbc().sql("select count(*) from event where aggregate_id = any (?)")
                .param(ids).query(Long.class).single();
    }
}
