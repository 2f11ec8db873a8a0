package fr.entente.gatewayservice.routes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.gatewayservice.account.Departures;
import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.Recorder;
import fr.entente.gatewayservice.testing.Recorder.Arrived;
import fr.entente.gatewayservice.testing.RunningGateway;
import fr.entente.gatewayservice.testing.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who works in a scheme no more gets no letter there: the service that writes them hears of it until it has understood. */
class FarewellsIT {

    private static RunningGateway gateway;
    private static Browser administrator;

    private final UUID person = UUID.randomUUID();
    private final UUID grant = UUID.randomUUID();

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(Map.of("entente.routes.farewells-every", "PT0.1S"));
        administrator = gateway.administrator();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void letIn() {
        gateway.dossier().forget();
        gateway.dossier().answer(exchange -> Recorder.send(exchange, 204, "application/json", ""));
        administrator.put(Browser.account(person), Samples.account("leaver-" + person));
        administrator.put(grants() + grant, Samples.mediator(Samples.CHAMPIGNY));
    }

    @Test
    void aRevokedGrantEndsTheLettersOfItsScheme() {
        administrator.delete(grants() + grant);
        await().until(() -> farewells().size() == 1 && nobodyWaits());
        assertThat(token(farewells().getFirst())).contains("MANAGER", Samples.CHAMPIGNY.toString());
    }

    @Test
    void aDisabledAccountEndsThemInEachScheme() {
        administrator.put(grants() + UUID.randomUUID(), Samples.manager(Samples.NORD));
        administrator.delete(Browser.account(person));
        await().until(() -> farewells().size() == 2 && nobodyWaits());
        assertThat(farewells()).extracting(FarewellsIT::token).anyMatch(it -> it.contains(Samples.NORD.toString()))
                .anyMatch(it -> it.contains(Samples.CHAMPIGNY.toString()));
    }

    @Test
    void isToldUntilItIsHeardAlsoAfterARestart() {
        gateway.dossier().answer(exchange -> Recorder.send(exchange, 503, "application/json", "{}"));
        administrator.delete(grants() + grant);
        await().until(() -> farewells().size() > 1);
        gateway.restart();
        administrator = gateway.administrator();
        gateway.dossier().answer(exchange -> Recorder.send(exchange, 204, "application/json", ""));
        await().until(FarewellsIT::nobodyWaits);
    }

    @Test
    void whoStillHasTheSameRoleThereKeepsThem() {
        administrator.put(grants() + UUID.randomUUID(), Samples.mediator(Samples.CHAMPIGNY));
        UUID landlord = UUID.randomUUID();
        administrator.put(grants() + landlord, Samples.landlord(Samples.CHAMPIGNY, Samples.VALOPHIS));
        administrator.delete(grants() + grant);
        administrator.delete(grants() + landlord);
        assertThat(nobodyWaits()).isTrue();
        assertThat(farewells()).isEmpty();
    }

    private List<Arrived> farewells() {
        return gateway.dossier().arrived().stream().filter(it -> it.method().equals("DELETE")
                && it.path().equals("/api/due/letters/" + person)).toList();
    }

    private static boolean nobodyWaits() {
        return gateway.bean(Departures.class).waiting().isEmpty();
    }

    private static String token(Arrived arrived) {
        var token = Objects.requireNonNull(arrived.header("Authorization")).substring("Bearer ".length());
        var claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
    }

    private String grants() {
        return Browser.account(person) + "/grants/";
    }
}
