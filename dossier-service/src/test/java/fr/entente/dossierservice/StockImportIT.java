package fr.entente.dossierservice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.RplsFile;
import fr.entente.dossierservice.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** A landlord's own file becomes the scheme's sites: looked at first, then done in full or not at all. */
class StockImportIT {

    private static final LocalDate FROM = Town.today().minusDays(30);

    private final House house = House.shared();
    private final Town town = Town.in(house);
    private final Api landlord = town.asLandlordA();

    @Test
    void showsWhatWouldChangeAndChangesNothing() {
        Answer report = report(imported(landlord, file(), FROM));

        assertThat(texts(report, "groups", "name")).containsExactly("Les Mordacs Nord", "Les Acacias");
        assertThat(texts(report, "groups", "change")).containsExactly("CHANGED", "NEW");
        assertThat(report.json().path("groups").path(0).path("before").path("dwellings").asInt()).isEqualTo(412);
        assertThat(report.json().path("groups").path(0).path("after").path("dwellings").asInt()).isEqualTo(30);
        assertThat(landlord.get("/api/sites").ids()).containsExactly(town.siteA().toString());
        assertThat(landlord.get("/api/sites/" + town.siteA()).version()).isEqualTo(1);
    }

    @Test
    void doesWhatWasShownFromThatDayOn() {
        UUID stock = imported(landlord, file(), FROM);
        Answer done = apply(landlord, stock, look(stock)).expect(200);

        JsonNode sites = landlord.after(done).get("/api/sites").expect(200).json().path("items");
        assertThat(sites.valueStream().map(site -> site.path("name").asString() + " " + site.path("dwellings").asInt()))
                .containsExactlyInAnyOrder("Les Mordacs Nord 30", "Les Acacias 12");
        JsonNode history = landlord.get("/api/sites/" + town.siteA()).json().path("history");
        assertThat(history.path(0).path("dwellings").asInt()).isEqualTo(412);
        assertThat(history.path(1).path("from").asString()).isEqualTo(FROM.toString());
        Answer after = report(stock);
        assertThat(after.text("appliedAt")).isNotBlank();
        assertThat(texts(after, "groups", "change")).containsExactly("UNCHANGED", "UNCHANGED");
    }

    @Test
    void answersARepeatedApplicationAsTheFirst() {
        UUID stock = imported(landlord, file(), FROM);
        String look = look(stock);
        Answer first = apply(landlord, stock, look).expect(200);

        assertThat(apply(landlord, stock, look).expect(200).body()).isEqualTo(first.body());
        apply(landlord, stock, "another").expect(409, "stock:changed-since-shown");
        assertThat(landlord.get("/api/sites").ids()).hasSize(2);
    }

    @Test
    void finishesWhatAProcessLeftThatDiedAfterItHadStored() {
        UUID stock = imported(landlord, file(), FROM);
        String look = look(stock);
        Answer first = apply(landlord, stock, look).expect(200);
        house.transactions().keep(() -> house.jdbc()
                .sql("update stock_import set applied_at = null where import_id = ?").param(stock).update());

        assertThat(apply(landlord, stock, look).expect(200).body()).isEqualTo(first.body());
        assertThat(report(stock).text("appliedAt")).isNotBlank();
    }

    @Test
    void appliesOnceHoweverManyAskAtTheSameMoment() throws Exception {
        UUID one = imported(landlord, file(), FROM);
        UUID other = imported(landlord, file(), FROM);
        List<UUID> both = List.of(one, other);
        List<String> looks = both.stream().map(this::look).toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 8).mapToObj(person -> people
                    .submit(() -> apply(landlord, both.get(person % 2), looks.get(person % 2)))).toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isIn(200, 409, 503);
            }
        }
        List<Integer> again = IntStream.range(0, 2).map(which -> apply(landlord, both.get(which), looks.get(which))
                .status()).boxed().toList();

        assertThat(again).containsExactlyInAnyOrder(200, 409);
        assertThat(landlord.get("/api/sites").ids()).hasSize(2);
    }

    @Test
    void asksForANewLookWhenTheStockHasChangedMeanwhile() {
        UUID stock = imported(landlord, file(), FROM);
        String look = look(stock);
        Answer changed = town.asCoordinator().change("/api/sites/" + town.siteA() + "/stock", 1,
                Map.of("dwellings", 410, "qpv", true, "from", FROM.minusDays(1))).expect(200);
        landlord.after(changed).get("/api/sites").expect(200);

        apply(landlord, stock, look).expect(409, "stock:changed-since-shown");
        assertThat(landlord.get("/api/sites").ids()).hasSize(1);
        apply(landlord, stock, look(stock)).expect(200);
    }

    @Test
    void changesNothingWhereOneSiteSaysNo() {
        town.asCoordinator().change("/api/sites/" + town.siteA() + "/stock", 1,
                Map.of("dwellings", 410, "qpv", true, "from", Town.today())).expect(200);
        UUID stock = imported(landlord, file(), FROM);

        assertThat(report(stock).text("earliest")).isEqualTo(Town.today().toString());
        apply(landlord, stock, look(stock)).expect(409, "stock:too-early").expectField("from");
        assertThat(landlord.get("/api/sites").ids()).hasSize(1);
    }

    @Test
    void tellsWhereAFileIsWrongAndTakesNothingOfIt() {
        RplsFile wrong = file().line(RplsFile.SIRET + ";94017;CHAMPIGNY;1;RUE;DES LILAS;A;LES PINS;7;C;62,5;3");
        UUID stock = imported(landlord, wrong, FROM);

        JsonNode fault = landlord.inFrench().get(path(stock)).expect(200).json().path("faultLines").path(0);
        assertThat(fault.path("line").asInt()).isEqualTo(44);
        assertThat(fault.path("column").asString()).isEqualTo("QPV");
        assertThat(fault.path("cause").asString()).contains("quartier prioritaire");
        assertThat(fault.path("cure").asString()).contains("1 (dedans)");
        apply(landlord, stock, look(stock)).expect(409, "stock:has-faults");
        assertThat(landlord.get("/api/sites").ids()).hasSize(1);
    }

    @Test
    void tellsThatAFileIsEmpty() {
        UUID stock = imported(landlord, new byte[0], FROM);

        assertThat(landlord.get(path(stock)).json().path("faultLines").path(0).path("cause").asString())
                .isEqualTo("The file has no line of dwellings.");
    }

    @Test
    void groupsAsTheLandlordSays() {
        UUID stock = imported(landlord, file().with("LES ACACIAS", "B", 5, 2), FROM);
        var groups = List.of(
                Map.of("name", "x", "town", "x", "district", "x", "taken", true, "siteId", town.siteA(), "buildings",
                        List.of(1, 3)),
                Map.of("name", "Le Clos", "town", "Champigny-sur-Marne", "district", "Centre", "taken", true,
                        "buildings", List.of(2)));
        String before = look(stock);
        Answer regrouped = landlord.put(path(stock) + "/grouping", Map.of("groups", groups, "emptied", List.of()))
                .expect(200);

        assertThat(texts(regrouped, "groups", "name")).containsExactly("Les Mordacs Nord", "Le Clos");
        assertThat(regrouped.json().path("groups").path(0).path("after").path("dwellings").asInt()).isEqualTo(35);
        apply(landlord, stock, before).expect(409, "stock:changed-since-shown");
        landlord.put(path(stock) + "/grouping", Map.of("groups", groups.subList(0, 1), "emptied", List.of()))
                .expect(422, "stock:groups-do-not-fit").expectField("groups");
        apply(landlord, stock, look(stock)).expect(200);
        landlord.put(path(stock) + "/grouping", Map.of("groups", groups, "emptied", List.of()))
                .expect(409, "stock:applied-already");
    }

    @Test
    void renamesASiteThatTheNextFileCallsOtherwise() {
        UUID first = imported(landlord, new RplsFile().with("LES MORDACS NORD", "M1", 30, 1)
                .with("LES ACACIAS", "A7", 12, 1), FROM);
        apply(landlord, first, look(first)).expect(200);
        UUID next = imported(landlord, new RplsFile().with("LES MORDACS NORD", "M1", 30, 1)
                .with("LES PEUPLIERS", "A7", 12, 1), FROM.plusDays(10));
        Answer report = report(next);
        assertThat(texts(report, "groups", "change")).containsExactly("UNCHANGED", "RENAMED");
        assertThat(report.json().path("groups").path(1).path("renamedFrom").asString()).isEqualTo("Les Acacias");
        assertThat(report.json().path("gone").size()).isZero();

        Answer done = apply(landlord, next, look(next)).expect(200);
        JsonNode sites = landlord.after(done).get("/api/sites").expect(200).json().path("items");
        assertThat(sites.valueStream().map(site -> site.path("name").asString() + " " + site.path("dwellings").asInt()))
                .containsExactlyInAnyOrder("Les Mordacs Nord 30", "Les Peupliers 12");
        assertThat(apply(landlord, next, look(next)).status()).isIn(200, 409);
    }

    @Test
    void tellsDwellingsThatMoveFromOneSiteToAnother() {
        UUID first = imported(landlord, new RplsFile().with("LES MORDACS NORD", "M1", 30, 1)
                .with("LES MORDACS NORD", "M2", 8, 1).with("LES ACACIAS", "A7", 12, 1), FROM);
        apply(landlord, first, look(first)).expect(200);
        UUID next = imported(landlord, new RplsFile().with("LES MORDACS NORD", "M1", 30, 1)
                .with("LES ACACIAS", "A7", 12, 1).with("LES ACACIAS", "M2", 8, 1), FROM.plusDays(10));

        JsonNode moved = report(next).json().path("groups").path(1).path("moved");
        assertThat(moved.path(0).path("fromName").asString()).isEqualTo("Les Mordacs Nord");
        assertThat(moved.path(0).path("dwellings").asInt()).isEqualTo(8);
        assertThat(report(next).json().path("groups").path(0).path("moved").size()).isZero();
    }

    @Test
    void showsNextYearsFileAsADifferenceAndRemembersTheGrouping() {
        UUID first = imported(landlord, file().with("LES PINS", "A", 9, 2), FROM);
        apply(landlord, first, look(first)).expect(200);
        RplsFile next = new RplsFile().with("LES MORDACS NORD", "A", 30, 1).with("LES ACACIAS", "A", 14, 1);

        Answer report = report(imported(landlord, next, FROM.plusDays(20)));

        assertThat(texts(report, "groups", "change")).containsExactly("UNCHANGED", "CHANGED");
        assertThat(texts(report, "gone", "name")).containsExactly("Les Pins");
        assertThat(texts(report, "gone", "change")).containsExactly("CHANGED");
    }

    @Test
    void doesNotTakeTheFileOfAnotherOwnerThanBefore() {
        UUID first = imported(landlord, file(), FROM);
        apply(landlord, first, look(first)).expect(200);

        byte[] foreign = file().text().replace(RplsFile.SIRET, "98765432100022").getBytes(StandardCharsets.UTF_8);
        assertThat(report(imported(landlord, foreign, FROM)).number("faults")).isEqualTo(1);
    }

    @Test
    void showsAndDoesNothingForAnotherLandlord() {
        UUID stock = imported(landlord, file(), FROM);
        UUID nothing = UUID.randomUUID();
        for (Api other : List.of(town.asLandlordB(), Town.in(house).asCoordinator())) {
            for (UUID id : List.of(stock, nothing)) {
                other.get(path(id)).expect(404, "request:not-found");
                other.putBytes(path(id) + "/parts/0", file().bytes()).expect(404, "request:not-found");
                other.post(path(id) + "/reading", Map.of()).expect(404, "request:not-found");
                other.put(path(id) + "/grouping", Map.of("groups", List.of(), "emptied", List.of()))
                        .expect(404, "request:not-found");
                apply(other, id, "look").expect(404, "request:not-found");
            }
        }
        for (UUID other : List.of(town.landlordB(), nothing)) {
            landlord.put(path(UUID.randomUUID()), Map.of("landlordId", other, "from", FROM))
                    .expect(404, "request:not-found");
        }
        town.asCoordinator().put(path(UUID.randomUUID()), Map.of("landlordId", nothing, "from", FROM))
                .expect(409, "membership:not-a-member-on-that-day");
        town.asMediator().get("/api/stock-imports").expect(403, "access:forbidden");
        assertThat(town.asLandlordB().get("/api/stock-imports").expect(200).ids()).isEmpty();
    }

    @Test
    void worksForTheCoordinatorAndAnyMember() {
        UUID stock = UUID.randomUUID();
        send(town.asCoordinator(), stock, town.landlordB(), file().bytes(), FROM);
        apply(town.asCoordinator(), stock, town.asCoordinator().get(path(stock)).text("look")).expect(200);

        assertThat(town.asCoordinator().get("/api/stock-imports").ids()).contains(stock.toString());
        assertThat(town.asLandlordB().get("/api/sites").ids()).hasSizeGreaterThan(1);
    }

    @Test
    void keepsNothingOfTheFileButItsCounts() {
        UUID stock = imported(landlord, file(), FROM);

        assertThat(house.transactions().<Long>keep(() -> house.jdbc()
                .sql("select count(*) from stock_part where import_id = ?").param(stock).query(Long.class).single()))
                .isZero();
        landlord.putBytes(path(stock) + "/parts/0", file().bytes()).expect(409, "stock:read-already");
    }

    @Test
    void refusesWhatIsTooLargeOrIncomplete() {
        UUID stock = UUID.randomUUID();
        landlord.put(path(stock), Map.of("landlordId", town.landlordA(), "from", FROM)).expect(201);
        landlord.post(path(stock) + "/reading", Map.of()).expect(409, "stock:not-read-yet");
        apply(landlord, stock, "look").expect(409, "stock:not-read-yet");
        landlord.putBytes(path(stock) + "/parts/128", new byte[1]).expect(413, "stock:too-large");
        landlord.putBytes(path(stock) + "/parts/0", new byte[512 * 1024 + 1]).expect(413, "stock:too-large");
        landlord.putBytes(path(stock) + "/parts/1", new byte[1]).expect(204);
        landlord.post(path(stock) + "/reading", Map.of()).expect(409, "stock:not-read-yet");
        landlord.put(path(stock), Map.of("landlordId", town.landlordA(), "from", FROM.plusDays(1)))
                .expect(409, "id:taken");
    }

    @Test
    void readsAHundredThousandDwellings(TestReporter reporter) {
        byte[] large = RplsFile.large(100_000, 2_000);
        UUID stock = UUID.randomUUID();
        long begun = System.nanoTime();
        send(landlord, stock, town.landlordA(), large, FROM);
        Answer report = report(stock);
        assertThat(report.number("lines")).isEqualTo(100_000);
        assertThat(report.number("faults")).isZero();
        assertThat(report.json().path("groups").size()).isEqualTo(200);
        Answer done = apply(landlord, stock, report.text("look")).expect(200);
        Answer scheme = landlord.after(done).get(town.path()).expect(200);
        reporter.publishEntry("100,000 dwellings in %,d KB: sent, read, applied and shown in %s"
                .formatted(large.length / 1024, Duration.ofNanos(System.nanoTime() - begun)));

        assertThat(scheme.number("sites")).isEqualTo(201);
        assertThat(scheme.number("dwellings")).isEqualTo(100_412);
        assertThat(house.transactions().<Long>keep(() -> house.jdbc()
                .sql("select count(*) from stock_building where import_id = ?").param(stock).query(Long.class)
                .single())).isEqualTo(2_000);
    }

    @Test
    void offersATemplate() {
        assertThat(landlord.get("/api/stock-imports/templates/csv").expect(200).body()).contains("RESIDENCE;BATIMENT");
        landlord.get("/api/stock-imports/templates/xlsx").expect(200);
    }

    private static RplsFile file() {
        return new RplsFile().with("LES MORDACS NORD", "A", 30, 1).with("LES ACACIAS", "A", 12, 1);
    }

    private UUID imported(Api api, RplsFile file, LocalDate from) {
        return imported(api, file.bytes(), from);
    }

    private UUID imported(Api api, byte[] content, LocalDate from) {
        UUID stock = UUID.randomUUID();
        send(api, stock, town.landlordA(), content, from);
        return stock;
    }

    private static void send(Api api, UUID stock, UUID landlord, byte[] content, LocalDate from) {
        int piece = 512 * 1024;
        api.put(path(stock), Map.of("landlordId", landlord, "from", from)).expect(201);
        IntStream.rangeClosed(0, (content.length - 1) / piece)
                .forEach(number -> api.putBytes(path(stock) + "/parts/" + number, Arrays.copyOfRange(content,
                        number * piece, Math.min(content.length, (number + 1) * piece))).expect(204));
        api.post(path(stock) + "/reading", Map.of()).expect(202);
        Awaitility.await().pollInterval(Duration.ofMillis(50))
                .until(() -> api.get(path(stock)).expect(200).text("state").equals("READ"));
    }

    private Answer report(UUID stock) {
        return landlord.get(path(stock)).expect(200);
    }

    private String look(UUID stock) {
        return report(stock).text("look");
    }

    private static Answer apply(Api api, UUID stock, String look) {
        return api.post(path(stock) + "/application", Map.of("look", look));
    }

    private static List<String> texts(Answer answer, String list, String field) {
        return answer.json().path(list).valueStream().map(each -> each.path(field).asString()).toList();
    }

    private static String path(UUID stock) {
        return "/api/stock-imports/" + stock;
    }
}
