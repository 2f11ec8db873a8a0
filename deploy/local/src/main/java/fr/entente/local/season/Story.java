package fr.entente.local.season;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.season.Command.Method;

/** Collects what is asked of the API and knows, for each thing, the version a user would see and what came before. */
final class Story {

    private final List<Command> commands = new ArrayList<>();
    private final Map<UUID, Last> lasts = new HashMap<>();

    private final NavigableMap<Instant, String> milestones = new TreeMap<>();

    private record Last(String key, long version) {}

    /** A new thing under an id that its user made. */
    String put(UUID thing, Instant at, Person by, String path, Map<String, Object> body, Collection<String> after) {
        var key = "PUT " + path;
        commands.add(new Command(key, at, by.login(), Method.PUT, path, body, null, List.copyOf(after)));
        lasts.put(thing, new Last(key, 1));
        return key;
    }

    /** A part of a thing that is there already: no version is asked, but the thing gets a new one. */
    void putPart(UUID thing, Instant at, Person by, String path, Map<String, Object> body) {
        putPart(thing, at, by, path, body, List.of());
    }

    void putPart(UUID thing, Instant at, Person by, String path, Map<String, Object> body, Collection<String> after) {
        putPart("PUT " + path, thing, at, by, path, body, after);
    }

    /** The same part, told by another as well. */
    void putPartToo(UUID thing, Instant at, Person by, String path, Map<String, Object> body) {
        putPart("PUT %s %s".formatted(path, by.login()), thing, at, by, path, body, List.of());
    }

    private void putPart(String key, UUID thing, Instant at, Person by, String path, Map<String, Object> body,
            Collection<String> after) {
        var before = last(thing);
        List<String> all = new ArrayList<>(after);
        all.add(before.key());
        commands.add(new Command(key, at, by.login(), Method.PUT, path, body, null, all));
        lasts.put(thing, new Last(key, before.version() + 1));
    }

    /** A change of a thing as its user last saw it. */
    String change(UUID thing, Instant at, Person by, String path, Map<String, Object> body, Collection<String> after) {
        var before = last(thing);
        var key = "POST %s @%d".formatted(path, before.version());
        List<String> all = new ArrayList<>(after);
        all.add(before.key());
        commands.add(new Command(key, at, by.login(), Method.POST, path, body, before.version(), all));
        lasts.put(thing, new Last(key, before.version() + 1));
        return key;
    }

    /** Several new things in one request. */
    void batch(String key, Collection<UUID> things, Instant at, Person by, String path, Map<String, Object> body,
            Collection<String> after) {
        commands.add(new Command(key, at, by.login(), Method.POST, path, body, null, List.copyOf(after)));
        things.forEach(thing -> lasts.put(thing, new Last(key, 1)));
    }

    /** The command that told last of a thing, and the version it left the thing at. */
    String keyOf(UUID thing) {
        return last(thing).key();
    }

    long versionOf(UUID thing) {
        return last(thing).version();
    }

    /** What everything later rests on, such as a renewed contract: nothing of a later moment is asked before it. */
    void milestone(Instant at, String key) {
        milestones.put(at, key);
    }

    /** In the order of the season; of two at the same moment the one told first. */
    List<Command> inOrder() {
        return commands.stream().map(this::restingOnMilestones).sorted(Comparator.comparing(Command::at)).toList();
    }

    private Command restingOnMilestones(Command command) {
        var milestone = milestones.lowerEntry(command.at());
        return milestone == null ? command : command.alsoAfter(milestone.getValue());
    }

    private Last last(UUID thing) {
        var last = lasts.get(thing);
        if (last == null) {
            throw new IllegalStateException("Nothing was told of " + thing + " yet");
        }
        return last;
    }
}
