package fr.entente.benchmark.platform;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Asks;
import fr.entente.benchmark.load.Client;
import fr.entente.benchmark.load.Door;
import fr.entente.benchmark.load.Scene;

/** What a landlord reads; of all its figures the number of interventions. */
public final class Dashboard {

    private static final Pattern INTERVENTIONS = Pattern
            .compile("\"code\"\\s*:\\s*\"INTERVENTIONS\"[^{}]*?\"value\"\\s*:\\s*(\\d+)");

    private Dashboard() {}

    public static long interventions(String body) {
        var found = INTERVENTIONS.matcher(body);
        if (!found.find()) {
            throw new Trouble(
                    "This dashboard shows no interventions: " + body.substring(0, Math.min(300, body.length())));
        }
        return Long.parseLong(found.group(1));
    }

    public static long of(Door door, Scene scene, Scene.Site site) {
        try (var client = new Client(door, scene, 0)) {
            return read(client, site);
        } catch (IOException e) {
            throw new Trouble("A dashboard could not be read: " + e.getMessage());
        }
    }

    public static Map<UUID, Long> all(Door door, Scene scene) {
        var shown = new HashMap<UUID, Long>();
        try (var client = new Client(door, scene, 0)) {
            for (var site : scene.sites()) {
                if (!shown.containsKey(site.landlord())) {
                    shown.put(site.landlord(), read(client, site));
                }
            }
        } catch (IOException e) {
            throw new Trouble("A dashboard could not be read: " + e.getMessage());
        }
        return shown;
    }

    private static long read(Client client, Scene.Site site) throws IOException {
        var reply = client.send(Asks.read(site));
        if (!reply.isAccepted()) {
            throw new IOException("%d %s".formatted(reply.status(), reply.text()));
        }
        return interventions(reply.text());
    }
}
