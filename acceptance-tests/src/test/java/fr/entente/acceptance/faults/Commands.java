package fr.entente.acceptance.faults;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Role;
import fr.entente.local.season.Command;
import fr.entente.local.season.Command.Method;

/** Single commands of people whom a fault sends on their way itself. */
public final class Commands {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Commands() {}

    public static Command openDossier(Scheme scheme, UUID dossier) {
        return put(scheme, Role.MANAGER, "/api/dossiers/" + dossier, Map.of("siteId", site(scheme), "openedOn",
                LocalDate.now(PARIS), "nature", "NOISE_EVERYDAY", "severity", 2, "origin", "SPONTANEOUS"));
    }

    /** The second thing that happens to it, and one that dashboards count. */
    public static Command orient(Scheme scheme, UUID dossier) {
        return post(scheme, Role.MEDIATOR, "/api/dossiers/%s/orientations".formatted(dossier), 1, "orient",
                Map.of("partner", "CONCILIATOR", "madeOn", LocalDate.now(PARIS)));
    }

    /** Who does it is told apart by his word: two words are two requests. */
    public static Command close(Scheme scheme, UUID dossier, long version, String word, String outcome) {
        return post(scheme, Role.MANAGER, "/api/dossiers/%s/closing".formatted(dossier), version, word,
                Map.of("outcome", outcome, "closedOn", LocalDate.now(PARIS)));
    }

    public static Command logIntervention(Scheme scheme, UUID intervention, Instant startedAt, int peopleMet) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("siteId", site(scheme));
        content.put("mission", "RISK_PREVENTION");
        content.put("register", "ACTIVE_PRESENCE");
        content.put("space", "HALL");
        content.put("origin", "SPONTANEOUS");
        content.put("peopleMet", peopleMet);
        content.put("startedAt", startedAt.truncatedTo(ChronoUnit.SECONDS));
        content.put("minutes", 4);
        return put(scheme, Role.MEDIATOR, "/api/interventions/" + intervention, content);
    }

    public static Command withdraw(Scheme scheme, UUID intervention) {
        return post(scheme, Role.MANAGER, "/api/interventions/%s/withdrawal".formatted(intervention), 1, "withdraw",
                Map.of("reason", "MISTAKE"));
    }

    private static Command put(Scheme scheme, Role role, String path, Map<String, Object> body) {
        return new Command("PUT " + path, Instant.now(), login(scheme, role), Method.PUT, path, body, null, List.of());
    }

    private static Command post(Scheme scheme, Role role, String path, long version, String word,
            Map<String, Object> body) {
        return new Command("POST %s @%d %s".formatted(path, version, word), Instant.now(), login(scheme, role),
                Method.POST, path, body, version, List.of());
    }

    private static String login(Scheme scheme, Role role) {
        return scheme.people(role).getFirst().login();
    }

    private static UUID site(Scheme scheme) {
        return scheme.sites().getFirst().id();
    }
}
