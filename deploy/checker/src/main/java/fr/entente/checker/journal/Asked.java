package fr.entente.checker.journal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import fr.entente.checker.json.Content;
import fr.entente.checker.sorting.Key;
import fr.entente.checker.sorting.Sorter;

/** What the journal's commands ask of which thing, each as a row of numbers. */
public final class Asked implements AutoCloseable {

    /** Columns: 0-1 aggregate, 2 command, 3 the event it leads to, 4 state, 5 version, 0 where no answer named one. */
    public static final int WIDTH = 6;
    /** Columns: 0-1 key of the command, 2 status and version of an answer as one number, 3 status, 4 version. */
    public static final int ANSWER_WIDTH = 5;

    private final Sorter byAggregate = new Sorter(WIDTH);
    private final Sorter answers = new Sorter(ANSWER_WIDTH);
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Set<Long>> outcomes = new HashMap<>();
    private long others;

    public Asked(Journal journal) throws IOException {
        Commands.events().forEach(event -> names.put(number(event), event));
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

    /** What may be stored where that event was asked for. */
    public Set<Long> outcomes(long event) {
        return outcomes.computeIfAbsent(event, asked -> Commands.outcomes(name(asked)).stream().map(Asked::number)
                .collect(Collectors.toSet()));
    }

    private static long number(String event) {
        return Content.text(Commands.type(event));
    }

    private void take(Line line) {
        var asked = Commands.of(line);
        if (!asked.leadsToAnEvent()) {
            others++;
            return;
        }
        var key = Key.of(line.key());
        long version = Objects.requireNonNullElse(line.version(), 0L);
        for (var thing : asked.things()) {
            var aggregate = Key.of(thing);
            byAggregate.add(aggregate.high(), aggregate.low(), key.high() ^ key.low(), Content.text(asked.type()),
                    line.how().number(), version);
        }
        Commands.beside(line).ifPresent(other -> {
            var aggregate = Key.of(other.things().getFirst());
            byAggregate.add(aggregate.high(), aggregate.low(), key.high() ^ key.low(), Content.text(other.type()),
                    line.how().number(), 0);
        });
        answer(line, key, version);
    }

    private void answer(Line line, Key key, long version) {
        if (line.how() == Line.State.ACKED && line.status() != null) {
            answers.add(key.high(), key.low(), line.status() * 1_000_000L + version, line.status(), version);
        }
    }

    @Override
    public void close() {
        byAggregate.close();
        answers.close();
    }
}
