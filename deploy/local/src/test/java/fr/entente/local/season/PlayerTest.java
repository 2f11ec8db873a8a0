package fr.entente.local.season;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.entente.local.Trouble;
import fr.entente.local.api.Session;
import fr.entente.local.check.Journal;
import fr.entente.local.season.Command.Method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlayerTest {

    private static final Command OPENING = command("open", "/api/dossiers/1", Method.PUT, null);
    private static final Command STEP = command("step", "/api/dossiers/1/steps", Method.POST, 1L, "open");
    private static final Command CLOSING = command("close", "/api/dossiers/1/closing", Method.POST, 2L, "step");
    private static final List<Command> LIFE = List.of(OPENING, STEP, CLOSING);

    @TempDir
    private Path folder;

    private final RecordingGateway gateway;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    private @Nullable Journal journal;

    PlayerTest() throws IOException {
        gateway = new RecordingGateway();
    }

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder.resolve("journal.jsonl"));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void sendsWhatBelongsTogetherInItsOrder() {
        assertThat(play(LIFE).commands()).isEqualTo(3);
        assertThat(gateway.paths()).containsExactly(OPENING.path(), STEP.path(), CLOSING.path());
    }

    @Test
    void namesTheVersionSeenAndAKeyThatStaysTheSame() {
        gateway.reply(STEP.path(), 503, "{}", "\"1\"");
        play(LIFE);
        var steps = gateway.asked.stream().filter(asked -> asked.path().equals(STEP.path())).toList();
        assertThat(steps).hasSize(2).extracting(RecordingGateway.Asked::ifMatch).containsOnly("\"1\"");
        assertThat(steps.getFirst().key()).isNotEmpty().isEqualTo(steps.getLast().key());
    }

    @Test
    void sendsNothingTwiceThatWasAcknowledgedBefore() {
        play(List.of(OPENING));
        assertThat(play(LIFE).commands()).isEqualTo(2);
        assertThat(gateway.paths()).containsExactly(OPENING.path(), STEP.path(), CLOSING.path());
    }

    @Test
    void waitsUntilAnotherServiceHasHeardOfWhatItRefersTo() {
        gateway.reply(STEP.path(), 200, """
                {"results":[{"status":425,"problem":{"type":"urn:problem:territory:not-known-yet"}}]}""", "\"1\"");
        play(LIFE);
        assertThat(gateway.paths()).containsExactly(OPENING.path(), STEP.path(), STEP.path(), CLOSING.path());
    }

    @Test
    void asksAgainOnTheVersionThatIsThereWhenSomebodyElseChangedTheThing() {
        gateway.reply(STEP.path(), 412, "{}", "\"5\"");
        play(LIFE);
        assertThat(gateway.asked).filteredOn(asked -> asked.path().equals(STEP.path()))
                .extracting(RecordingGateway.Asked::ifMatch).containsExactly("\"1\"", "\"5\"");
    }

    @Test
    void signsInAgainWhenTheSessionHasEnded() {
        gateway.reply(STEP.path(), 401, "{}", "\"1\"");
        play(LIFE);
        var cookies = gateway.asked.stream().filter(asked -> asked.path().equals(STEP.path()))
                .map(RecordingGateway.Asked::cookie).toList();
        assertThat(cookies).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void saysInOneLineWhatWasRefusedAndSendsNothingThatDependsOnIt() {
        gateway.reply(STEP.path(), 409, """
                {"type":"urn:problem:dossier:step-out-of-order","detail":"The next one is another."}""", "\"1\"");
        assertThatThrownBy(() -> play(LIFE)).isInstanceOf(Trouble.class).hasMessageContaining("step-out-of-order")
                .hasMessageNotContaining("\n");
        assertThat(gateway.paths()).doesNotContain(CLOSING.path());
    }

    private Player.Played play(List<Command> commands) {
        var sender = new Sender(login -> sessions.computeIfAbsent(login, gateway::session),
                Objects.requireNonNull(journal));
        return new Player(sender, _ -> {}).play(commands);
    }

    private static Command command(String key, String path, Method method, @Nullable Long version, String... after) {
        return new Command(key, Instant.parse("2026-01-05T20:00:00Z"), "mediation1", method, path, Map.of("n", key),
                version, List.of(after));
    }
}
