package fr.entente.acceptance.faults.disaster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import fr.entente.checker.Checker;
import fr.entente.checker.Invariant;
import fr.entente.local.scheme.Scheme;
import fr.entente.rig.Instance;
import fr.entente.rig.Rig;
import fr.entente.rig.RigSettings;
import fr.entente.rig.scheme.InventedSchemes;
import fr.entente.rig.work.Patience;
import fr.entente.rig.work.Work;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole platform with people at work, to be ruined, and what is asked of it afterwards. */
final class Ruin implements AutoCloseable {

    private static final Duration REST = Duration.ofSeconds(30);
    static final Duration PATIENCE = Duration.ofMinutes(3);
    static final Set<Invariant> ALL = EnumSet.complementOf(EnumSet.of(Invariant.I11, Invariant.I12, Invariant.I16));

    private static final int WORKERS = 4;
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Duration> MEASURES = new ConcurrentHashMap<>();
    private static final List<Work> WORK = new CopyOnWriteArrayList<>();

    private final Path folder;
    private final Rig rig;
    private final Scheme scheme = InventedSchemes.small();
    private long seed = 1;

    private Ruin(Path folder, Rig rig) {
        this.folder = folder;
        this.rig = rig;
    }

    static Ruin begin(Path folder) throws IOException {
        var ruin = opened(folder, RigSettings.in(home(), folder));
        ruin.rig.start();
        ruin.rig.found(ruin.scheme);
        return ruin;
    }

    /** Nothing runs yet. */
    static Ruin opened(Path folder, RigSettings settings) throws IOException {
        return new Ruin(folder, Rig.open(settings));
    }

    static Path home() {
        return Path.of(System.getProperty("entente.home", "..")).toAbsolutePath().normalize();
    }

    Rig rig() {
        return rig;
    }

    Scheme scheme() {
        return scheme;
    }

    Path folder() {
        return folder;
    }

    /** Until it is closed. */
    Work work() {
        var work = Work.start(rig.client(Patience.USUAL), scheme, seed++, WORKERS, PAUSE);
        WORK.add(work);
        return work;
    }

    void workUntil(Work work, int acknowledged) {
        Awaitility.await().atMost(PATIENCE).until(() -> work.acknowledged() >= acknowledged);
    }

    /** Until nobody has got a yes for so long; how many there were until then. */
    int awaitNothingAcknowledged(Work work, Duration standstill) {
        var last = new AtomicInteger(-1);
        Awaitility.await().atMost(PATIENCE).pollDelay(standstill).pollInterval(standstill)
                .until(() -> last.getAndSet(work.acknowledged()) == work.acknowledged());
        return last.get();
    }

    /** Their processes end, as an operator ends them before a restoration. */
    void stopServices() throws IOException {
        for (Instance instance : rig.services()) {
            instance.stop();
        }
    }

    void startServices() throws IOException {
        for (Instance instance : rig.services()) {
            instance.launch();
        }
        rig.services().forEach(Instance::awaitReady);
    }

    /** Starts it again where it gave up, as every supervisor does. */
    void supervisePostgres() {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            if (!rig.postgres().isAlive()) {
                rig.postgres().stop();
                rig.postgres().start();
            }
            return Question.number(this, "dossier", "select 1") == 1;
        });
    }

    /** The same for Kafka. */
    void superviseKafka() throws IOException {
        if (!rig.kafka().isAlive()) {
            rig.kafka().start();
        }
    }

    void awaitGood() {
        assertThat(rig.lag().awaitGood(PATIENCE)).as("dashboards catch up").isLessThan(PATIENCE);
    }

    void mustHold() throws IOException {
        mustHold(rig.platformFile(), ALL);
    }

    /** Records of another version hold more than this one promises. */
    void mustHoldButTheBytesOnTheTopics() throws IOException {
        var invariants = EnumSet.copyOf(ALL);
        invariants.remove(Invariant.I4);
        mustHold(rig.platformFile(), invariants);
    }

    /** What was acknowledged from that moment on may be lost; it may not be half there. */
    void mustHoldBut(Instant lostFrom, Instant lostUntil) throws IOException {
        var platform = (ObjectNode) JSON.readTree(rig.platformFile().toFile());
        var journal = folder.resolve("journal-before.jsonl");
        Files.write(journal, doubted(Path.of(platform.get("journal").asString()), lostFrom, lostUntil));
        platform.put("journal", journal.toString());
        var file = folder.resolve("platform-before.json");
        Files.writeString(file, JSON.writeValueAsString(platform));
        mustHold(file, ALL);
    }

    private static List<String> doubted(Path journal, Instant from, Instant until) throws IOException {
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.map(line -> doubted(line, from, until)).toList();
        }
    }

    private static String doubted(String line, Instant from, Instant until) {
        var entry = (ObjectNode) JSON.readTree(line);
        var at = Instant.parse(entry.get("at").asString());
        if (entry.path("state").asString("").equals("acked") && !at.isBefore(from) && at.isBefore(until)) {
            entry.put("state", "unknown");
        }
        return JSON.writeValueAsString(entry);
    }

    private static void mustHold(Path platform, Set<Invariant> invariants) throws IOException {
        var verdict = new Checker(fr.entente.checker.PlatformFile.read(platform)).check(invariants, REST);
        assertThat(verdict.violated()).as(verdict.toString()).isEmpty();
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing has been measured of the next disaster yet. */
    static void begin() {
        MEASURES.clear();
        WORK.clear();
    }

    static void tell(String what, Instant since) {
        MEASURES.put(what, Duration.between(since, Instant.now()));
    }

    /** The measure with that word in it. */
    static @Nullable Duration told(String word) {
        return MEASURES.entrySet().stream().filter(each -> each.getKey().contains(word)).map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }

    static int acknowledged() {
        return WORK.stream().mapToInt(Work::acknowledged).sum();
    }

    @Override
    public void close() throws IOException {
        rig.close();
    }
}
