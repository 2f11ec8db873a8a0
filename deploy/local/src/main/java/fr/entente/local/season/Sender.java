package fr.entente.local.season;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

import fr.entente.local.Trouble;
import fr.entente.local.api.Answer;
import fr.entente.local.api.Api;
import fr.entente.local.api.Session;
import fr.entente.local.check.Entry;
import fr.entente.local.check.Journal;
import fr.entente.local.scheme.Ids;

/** Sends one command until it is acknowledged and writes that down. */
public final class Sender {

    /**
     * One service has not heard yet of what was told to another a moment ago: in an answer of its own or of one item.
     */
    private static final String NOT_KNOWN_YET = "urn:problem:territory:not-known-yet";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int STALE = 412;
    private static final int FIRST_REFUSAL = 300;

    private final Function<String, Session> sessions;
    private final Journal journal;

    public Sender(Function<String, Session> sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    public boolean wasSent(Command command) {
        return journal.holds(command.key());
    }

    /** Throws Trouble with one line when the platform refuses. */
    public void send(Command command) {
        var end = Instant.now().plus(PATIENCE);
        var line = Entry.sent(command.key(), command.at(), command.login(), command.method().name(), command.path(),
                Api.JSON.valueToTree(command.body()));
        journal.add(line);
        var answer = ask(command);
        while (isTooEarly(answer) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = ask(command);
        }
        journal.add(ended(line, answer));
        mustBeAccepted(command, answer);
    }

    /** Of a batch, those things that were taken. */
    private static Entry ended(Entry line, Answer answer) {
        var version = answer.body().path("version");
        var things = answer.body().path("results").valueStream().filter(result -> !isRefused(result))
                .map(result -> result.path("id").asString()).toList();
        return line.ended(answer.isAccepted() ? Entry.State.ACKED : Entry.State.REFUSED, answer.status(),
                version.isNumber() ? version.asLong() : null, things.isEmpty() ? null : things);
    }

    private Answer ask(Command command) {
        try {
            var session = sessions.apply(command.login());
            var answer = session.send(command.method().name(), command.path(), command.body(), headers(command));
            return answer.status() == STALE ? again(session, command, answer) : answer;
        } catch (IOException e) {
            throw new Trouble("%s got no answer: %s".formatted(command.key(), e.getMessage()));
        }
    }

    /** Somebody else changed the thing meanwhile: the same change is asked for once more, on what it is now. */
    private static Answer again(Session session, Command command, Answer stale) throws IOException {
        var headers = headers(command);
        stale.header("ETag").ifPresent(current -> headers.put("If-Match", current));
        return session.send(command.method().name(), command.path(), command.body(), headers);
    }

    private static Map<String, String> headers(Command command) {
        Map<String, String> headers = new HashMap<>();
        if (command.version() != null) {
            headers.put("If-Match", "\"%d\"".formatted(command.version()));
            headers.put("Idempotency-Key", Ids.named("command", command.key()).toString());
        }
        return headers;
    }

    private static boolean isTooEarly(Answer answer) {
        return answer.problem().equals(NOT_KNOWN_YET) || answer.body().path("results").valueStream()
                .anyMatch(result -> result.path("problem").path("type").asString("").equals(NOT_KNOWN_YET));
    }

    private static void mustBeAccepted(Command command, Answer answer) {
        if (!answer.isAccepted()) {
            throw new Trouble("%s was refused: %s".formatted(command.key(), answer.detail()));
        }
        answer.body().path("results").valueStream().filter(Sender::isRefused).findFirst().ifPresent(result -> {
            throw new Trouble("An intervention of \"%s\" was refused: %s".formatted(command.key(), result));
        });
    }

    private static boolean isRefused(JsonNode result) {
        return result.path("status").asInt() >= FIRST_REFUSAL;
    }
}
