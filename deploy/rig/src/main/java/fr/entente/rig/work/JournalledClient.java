package fr.entente.rig.work;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import fr.entente.local.api.Answer;
import fr.entente.local.api.Api;
import fr.entente.local.api.Session;
import fr.entente.local.scheme.Ids;
import fr.entente.local.season.Command;

/**
 * Sends as a careful client does: what is under way is written down first, and the same request, with the same id or
 * key, is repeated until somebody says yes or no.
 */
public final class JournalledClient implements AutoCloseable {

    /** Nobody has decided, or nobody knows: the same request is asked again. */
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(401, 425, 429, 500, 502, 503, 504);
    private static final String NOT_KNOWN_YET = "urn:problem:territory:not-known-yet";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Api api;
    private final String password;
    private final Journal journal;
    private final Patience patience;
    private final Statuses statuses = new Statuses();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    public JournalledClient(URI gateway, String password, Journal journal, Patience patience) {
        this.api = new Api(gateway, patience.answer());
        this.password = password;
        this.journal = journal;
        this.patience = patience;
    }

    /** Returns when the command is decided, or unknown for good because patience ended. */
    public Outcome send(Command command) {
        var line = Line.sent(command);
        journal.add(line);
        var outcome = repeat(command);
        journal.add(line.ended(outcome));
        return outcome;
    }

    /** Every status there was, and how often; 0 stands for no answer. */
    public Statuses statuses() {
        return statuses;
    }

    private Outcome repeat(Command command) {
        var end = Instant.now().plus(patience.all());
        var pause = FIRST_PAUSE;
        for (int attempt = 1;; attempt++) {
            var answer = ask(command);
            if (answer != null && isDecided(answer)) {
                return Outcome.of(answer, attempt);
            }
            if (Instant.now().isAfter(end) || Thread.currentThread().isInterrupted()) {
                return answer == null ? Outcome.unknown(attempt) : Outcome.unknown(answer, attempt);
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private @Nullable Answer ask(Command command) {
        try {
            var answer = session(command.login()).sendOnce(command.method().name(), command.path(), command.body(),
                    headers(command));
            statuses.count(answer);
            return answer;
        } catch (IOException _) {
            statuses.countSilence();
            return null;
        }
    }

    private Session session(String login) {
        return sessions.computeIfAbsent(login, name -> new Session(api, name, password));
    }

    /** One key for a command, whatever number of times it is sent. */
    private static Map<String, String> headers(Command command) {
        Map<String, String> headers = new HashMap<>();
        if (command.version() != null) {
            headers.put("If-Match", "\"%d\"".formatted(command.version()));
            headers.put("Idempotency-Key", Ids.named("command", command.key()).toString());
        }
        return headers;
    }

    private static boolean isDecided(Answer answer) {
        return !WORTH_ANOTHER_TRY.contains(answer.status()) && !answer.problem().equals(NOT_KNOWN_YET)
                && answer.body().path("results").valueStream().noneMatch(JournalledClient::isUndecided);
    }

    private static boolean isUndecided(tools.jackson.databind.JsonNode result) {
        return WORTH_ANOTHER_TRY.contains(result.path("status").asInt())
                || result.path("problem").path("type").asString("").equals(NOT_KNOWN_YET);
    }

    @Override
    public void close() {
        api.close();
    }
}
