package fr.entente.local.season;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;

import fr.entente.local.scheme.Scheme;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Everything that is asked of the API during a season: the same seed, scheme and period give the same commands. */
public final class Season {

    private Season() {}

    public static List<Command> of(Scheme scheme, Period period, long seed) {
        var scene = Scene.of(scheme, period, seed);
        var story = new Story();
        new Founding(scene, story).tell();
        new Engagements(scene, story).tell();
        var dossiers = new Dossiers(scene, story);
        List<Visit> visits = new ArrayList<>(new Requests(scene, story, dossiers).tell());
        dossiers.tellThoseFoundOnRounds();
        visits.addAll(dossiers.visits());
        visits.addAll(new Rounds(scene).fill(visits.size()));
        new Shifts(scene, story).tell(visits);
        new Watch(scene, story).tell(visits);
        new Pairs(scene, story).tell(visits);
        new Observations(scene, story).tell();
        new Gatherings(scene, story).tell();
        return story.inOrder();
    }

    /** Only the scheme with its members, its contract and its sites. */
    public static List<Command> foundingOf(Scheme scheme, Period period) {
        var story = new Story();
        new Founding(Scene.of(scheme, period, 0), story).tell();
        return story.inOrder();
    }

    /** Tells one list of commands from another. */
    public static String checksum(List<Command> commands) {
        var all = new CRC32();
        commands.forEach(command -> all.update((command.key() + new TreeMap<>(command.body())).getBytes(UTF_8)));
        return Long.toHexString(all.getValue());
    }
}
