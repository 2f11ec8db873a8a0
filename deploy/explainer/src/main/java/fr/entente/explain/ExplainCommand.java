package fr.entente.explain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

import fr.entente.checker.PlatformFile;

/** {@code explain ID [--platform FILE]}. */
public final class ExplainCommand {

    private static final int TOLD = 0;
    private static final int UNKNOWN = 1;
    private static final int NOT_POSSIBLE = 2;
    private static final String TERRITORY = "intervention-territory";

    private final PlatformFile platform;
    private final PrintStream out;
    private final Store store;
    private final Explanation explanation;

    ExplainCommand(PlatformFile platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
        this.store = new Store(platform);
        this.explanation = new Explanation(out, store);
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        int option = arguments.indexOf("--platform");
        if (arguments.size() != 3 || option < 0 || option == 2) {
            System.err.println("One id is needed: see --help.");
            return NOT_POSSIBLE;
        }
        try {
            var platform = PlatformFile.read(Path.of(arguments.get(option + 1)));
            return new ExplainCommand(platform, System.out).explain(arguments.get(option == 0 ? 2 : 0));
        } catch (IOException | SQLException e) {
            System.err.println("The platform cannot be read: " + e.getMessage());
            return NOT_POSSIBLE;
        }
    }

    int explain(String id) throws SQLException {
        var events = store.find(id);
        if (events.isEmpty()) {
            out.printf("%s is unknown: neither an event nor a thing of that id is in a store.%n", id);
            return UNKNOWN;
        }
        var kafka = platform.kafka();
        if (kafka == null) {
            tell(events, Map.of(), List.of());
        } else {
            tellWith(kafka, events);
        }
        return TOLD;
    }

    /** Without Kafka the stores still know how far the relay has come. */
    private void tellWith(String kafka, List<StoredRow> events) throws SQLException {
        Map<String, List<Publication>> copies = Map.of();
        List<Watermark> watermarks = List.of();
        try (var topics = new TopicSearch(kafka)) {
            copies = topics.find(ids(events), first(events));
            watermarks = List.copyOf(topics.watermarks());
        } catch (KafkaException e) {
            out.printf("Kafka cannot be asked, so that topics are left out: %s%n", e.getMessage());
        }
        tell(events, copies, watermarks);
    }

    private static List<String> ids(List<StoredRow> events) {
        return events.stream().map(StoredRow::eventId).toList();
    }

    private static Instant first(List<StoredRow> events) {
        return events.stream().map(StoredRow::recordedAt).min(Instant::compareTo).orElseThrow();
    }

    private void tell(List<StoredRow> events, Map<String, List<Publication>> copies, List<Watermark> watermarks)
            throws SQLException {
        try (var reporting = open(PlatformFile.REPORTING); var field = open(PlatformFile.INTERVENTION)) {
            var dashboards = reporting == null ? Optional.<ReadModel>empty() : ReadModel.ofDashboards(reporting);
            var territory = field == null ? null : new ReadModel(field, "public", TERRITORY);
            for (var event : events) {
                tell(event, copies.getOrDefault(event.eventId(), List.of()), dashboards.orElse(null), territory);
            }
            if (dashboards.isPresent()) {
                explanation.asOf(watermarks, dashboards.get());
            }
        }
    }

    private void tell(StoredRow event, List<Publication> copies, @Nullable ReadModel dashboards,
            @Nullable ReadModel territory) throws SQLException {
        explanation.stored(event);
        explanation.published(event, copies);
        if (!copies.isEmpty() && dashboards != null) {
            explanation.takenIn(event, copies, dashboards);
        }
        if (!copies.isEmpty() && territory != null && event.database().equals(PlatformFile.DOSSIER)) {
            explanation.takenIn(event, copies, territory);
        }
    }

    private @Nullable Sql open(String name) throws SQLException {
        Optional<PlatformFile.DatabaseAt> at = platform.database(name);
        return at.isPresent() ? Sql.open(at.get()) : null;
    }
}
