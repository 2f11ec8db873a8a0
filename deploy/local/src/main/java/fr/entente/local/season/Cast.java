package fr.entente.local.season;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.NullNode;

import fr.entente.local.Together;
import fr.entente.local.Trouble;
import fr.entente.local.api.Session;
import fr.entente.local.check.Entry;
import fr.entente.local.check.Journal;
import fr.entente.local.scheme.Ids;
import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.scheme.Scheme.Role;

/** The administrator makes an account with one grant for everybody who plays a part. */
public final class Cast {

    private final Session administrator;
    private final Journal journal;
    private final String password;

    public Cast(Session administrator, Journal journal, String password) {
        this.administrator = administrator;
        this.journal = journal;
        this.password = password;
    }

    public void make(List<Scheme> schemes) {
        Together.run(schemes.stream().flatMap(scheme -> scheme.people().stream()
                .map(person -> (Runnable) () -> make(scheme, person))).toList());
    }

    private void make(Scheme scheme, Person person) {
        var account = "/api/accounts/" + person.id();
        put(account, Map.of("login", person.login(), "displayName", person.name(), "password", password, "language",
                "FR"));
        put("%s/grants/%s".formatted(account, Ids.named("grant", person.login())), grant(scheme, person));
    }

    private static Map<String, Object> grant(Scheme scheme, Person person) {
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("role", person.role());
        grant.put("schemeId", scheme.id());
        grant.put("schemeName", scheme.name());
        if (person.landlord() != null) {
            var landlord = scheme.landlord(person.landlord());
            grant.put("landlordId", landlord.id());
            grant.put("landlordName", landlord.name());
        }
        if (person.role() == Role.MANAGER || person.role() == Role.MEDIATOR) {
            grant.put("operatorName", scheme.operator().name());
        }
        return grant;
    }

    /** What was put is not kept in the journal: a password is in it. */
    private void put(String path, Map<String, Object> body) {
        var key = "PUT " + path;
        if (journal.holds(key)) {
            return;
        }
        try {
            var answer = administrator.send("PUT", path, body, Map.of());
            if (!answer.isAccepted()) {
                throw new Trouble("%s was refused: %s".formatted(key, answer.detail()));
            }
            journal.add(Entry.sent(key, Instant.now(), "administrator", "PUT", path, NullNode.getInstance())
                    .ended(Entry.State.ACKED, answer.status(), null, null));
        } catch (IOException e) {
            throw new Trouble("%s got no answer: %s".formatted(key, e.getMessage()));
        }
    }
}
