package fr.entente.checker.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import fr.entente.checker.json.Content;
import fr.entente.checker.sorting.Key;
import fr.entente.checker.sorting.Sorter;

/** What the journal's commands ask of which thing, each as a row of numbers. */
public final class Asked implements AutoCloseable {

    /** Columns: 0-1 aggregate, 2 command, 3 the event it leads to, 4 state, 5 version, 0 where no answer named one. */
    public static final int WIDTH = 6;
    /** Columns: 0-1 key of the command, 2 status and version of an answer as one number, 3 status, 4 version. */
    public static final int ANSWER_WIDTH = 5;

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("PUT schemes", "scheme.created"),
            Map.entry("PUT schemes members", "landlord.joined"),
            Map.entry("POST schemes members leaving", "landlord.left"),
            Map.entry("POST schemes contract", "contract.signed"),
            Map.entry("POST schemes contract renewal", "contract.renewed"),
            Map.entry("POST schemes contract ending", "contract.ended"),
            Map.entry("PUT sites", "site.registered"),
            Map.entry("POST sites stock", "site.stock-changed"),
            Map.entry("POST sites transfer", "site.transferred"),
            Map.entry("PUT requests", "request.received"),
            Map.entry("POST requests answer", "request.answered"),
            Map.entry("POST requests orientation", "request.oriented"),
            Map.entry("POST requests dossier", "request.attached-to-dossier"),
            Map.entry("PUT dossiers", "dossier.opened"),
            Map.entry("POST dossiers steps", "step.reached"),
            Map.entry("POST dossiers orientations", "orientation.made"),
            Map.entry("POST dossiers closing", "dossier.closed"),
            Map.entry("POST dossiers recurrence", "recurrence.checked"),
            Map.entry("POST dossiers reopening", "dossier.reopened"),
            Map.entry("PUT interventions", "intervention.logged"),
            Map.entry("POST interventions correction", "intervention.corrected"),
            Map.entry("POST interventions withdrawal", "intervention.withdrawn"));

    private final Sorter byAggregate = new Sorter(WIDTH);
    private final Sorter answers = new Sorter(ANSWER_WIDTH);
    private final Map<Long, String> names = new HashMap<>();
    private long others;

    public Asked(Journal journal) throws IOException {
        EVENTS.values().forEach(event -> names.put(event(event), event));
        journal.each(this::take);
    }

    public Sorter byAggregate() {
        return byAggregate;
    }

    public Sorter answers() {
        return answers;
    }

    /** Commands that lead to no event, such as those about accounts. */
    public long others() {
        return others;
    }

    public String name(long event) {
        return names.getOrDefault(event, "an event of another kind");
    }

    private void take(Line line) {
        var words = words(line);
        var things = things(line, words);
        var event = things.size() == 1 && !isBatch(words) ? eventOf(line.method(), words)
                : Optional.of("intervention.logged");
        if (things.isEmpty() || event.isEmpty()) {
            others++;
            return;
        }
        var key = Key.of(line.key());
        long version = Objects.requireNonNullElse(line.version(), 0L);
        for (var thing : things) {
            var aggregate = Key.of(thing);
            byAggregate.add(aggregate.high(), aggregate.low(), key.high() ^ key.low(), event(event.get()),
                    line.how().number(), version);
        }
        answer(line, key, version);
    }

    private void answer(Line line, Key key, long version) {
        if (line.how() == Line.State.ACKED && line.status() != null) {
            answers.add(key.high(), key.low(), line.status() * 1_000_000L + version, line.status(), version);
        }
    }

    /** As the events were promised: a command about a thing leads to the event of that name. */
    private static long event(String name) {
        return Content.text("fr.entente.%s.v1".formatted(name));
    }

    private static List<String> words(Line line) {
        var path = line.path().startsWith("/api/") ? line.path().substring("/api/".length()) : line.path();
        return List.of(path.split("[/?]"));
    }

    private static boolean isBatch(List<String> words) {
        return words.size() == 2 && words.getFirst().equals("interventions") && words.getLast().equals("batch");
    }

    private static List<String> things(Line line, List<String> words) {
        if (words.size() < 2) {
            return List.of();
        }
        if (!isBatch(words)) {
            return List.of(words.get(1));
        }
        if (line.ids() != null && line.how() == Line.State.ACKED) {
            return line.ids();
        }
        var things = new ArrayList<String>();
        if (line.body() != null) {
            line.body().path("items").forEach(item -> things.add(item.path("id").asString()));
        }
        return things;
    }

    private static Optional<String> eventOf(String method, List<String> words) {
        var named = new ArrayList<>(List.of(method, words.getFirst()));
        for (int i = 2; i < words.size(); i++) {
            if (i != 3 || !words.get(2).equals("members")) {
                named.add(words.get(i));
            }
        }
        return Optional.ofNullable(EVENTS.get(String.join(" ", named)));
    }

    @Override
    public void close() {
        byAggregate.close();
        answers.close();
    }
}
