package fr.entente.benchmark.platform;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SplittableRandom;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Ask;
import fr.entente.benchmark.load.Asks;
import fr.entente.benchmark.load.Client;
import fr.entente.benchmark.load.People;
import fr.entente.benchmark.load.Scene;
import fr.entente.benchmark.load.Wire;

/** Makes the scheme with our API: the landlords, the contract, the sites and the dossiers that stay open. */
final class Founding {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Ours ours;
    private final Keys keys;
    private final Scene scene;
    private final LocalDate from;

    Founding(Ours ours, Keys keys, Scene scene) {
        this.ours = ours;
        this.keys = keys;
        this.scene = scene;
        from = scene.today().minusYears(1);
    }

    void found() {
        try (var wire = new Wire(ours.address("dossier"))) {
            var coordinator = new Errand(wire,
                    "Authorization: Bearer %s\r\n".formatted(keys.of(People.coordinator(scene))));
            sign(coordinator);
            scene.sites().forEach(site -> register(coordinator, site));
        }
        open();
        awaitEverywhere();
    }

    private void sign(Errand coordinator) {
        var path = "/api/schemes/" + scene.scheme();
        coordinator.put(path, """
                {"name":"Benchmark","coordinatorId":"%s","coordinatorName":"Landlord 0","createdOn":"%s"}"""
                .formatted(scene.landlords().getFirst(), from));
        for (int number = 0; number < scene.landlords().size(); number++) {
            coordinator.put("%s/members/%s".formatted(path, scene.landlords().get(number)),
                    "{\"name\":\"Landlord %d\",\"from\":\"%s\"}".formatted(number, from));
        }
        coordinator.send("POST", path + "/contract", "If-Match: \"%d\"\r\nIdempotency-Key: %s\r\n".formatted(
                scene.landlords().size() + 1, Scene.named("contract")),
                """
                        {"operatorId":"%s","operatorName":"Operator","from":"%s","until":"%s","renewals":2,\
                        "serviceDays":["WEDNESDAY","THURSDAY","FRIDAY"],"opensAt":"16:00","closesAt":"22:00",\
                        "hoursDue":8800}"""
                        .formatted(Scene.named("operator"), from, from.plusYears(3).minusDays(1)));
    }

    private void register(Errand coordinator, Scene.Site site) {
        coordinator.put("/api/sites/" + site.id(), """
                {"landlordId":"%s","name":"Site","town":"Town","district":"District","dwellings":100,"qpv":false,\
                "from":"%s"}""".formatted(site.landlord(), from));
    }

    private void open() {
        try (var client = new Client(ours.door(), scene, 0)) {
            for (var dossier : scene.dossiers()) {
                var reply = client.send(Asks.open(scene, dossier.id(), dossier.site()));
                if (!reply.isAccepted()) {
                    throw new Trouble("A dossier was refused: " + reply.text());
                }
            }
        } catch (IOException e) {
            throw new Trouble("A dossier could not be opened: " + e.getMessage());
        }
    }

    /** The other services hear of it by Kafka. */
    private void awaitEverywhere() {
        var last = scene.dossiers().getLast();
        try (var client = new Client(ours.door(), scene, 0)) {
            var ask = Asks.log(scene, last, new SplittableRandom(1));
            Ready.until("intervention-service knows the dossiers", PATIENCE, () -> accepted(client, ask));
        }
    }

    private static boolean accepted(Client client, Ask ask) {
        try {
            return client.send(ask).isAccepted();
        } catch (IOException e) {
            return false;
        }
    }
}
