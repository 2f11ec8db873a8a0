package fr.entente.acceptance.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import fr.entente.checker.Checker;
import fr.entente.checker.Invariant;
import fr.entente.checker.Outcome;
import fr.entente.checker.PlatformFile;
import fr.entente.checker.Verdict;

/** The independent checker, asked about a world. */
public final class Judge {

    /** What has to hold after every fault. */
    public static final Set<Invariant> ALWAYS = EnumSet.of(Invariant.I1, Invariant.I2, Invariant.I3, Invariant.I4,
            Invariant.I5, Invariant.I6, Invariant.I7, Invariant.I9, Invariant.I10, Invariant.I13);

    private static final int MOST_EXAMPLES = 3;

    private final World world;

    public Judge(World world) {
        this.world = world;
    }

    /** One line for each invariant that is violated or could not be checked, with examples. */
    public List<String> problems(Set<Invariant> invariants) throws IOException {
        return check(invariants).outcomes().entrySet().stream()
                .flatMap(entry -> problem(entry.getKey(), entry.getValue())).toList();
    }

    public Set<Invariant> violated(Set<Invariant> invariants) throws IOException {
        return Set.copyOf(check(invariants).violated());
    }

    private Verdict check(Set<Invariant> invariants) throws IOException {
        return new Checker(platform()).check(invariants);
    }

    private PlatformFile platform() throws IOException {
        Path file = world.rig().platformFile();
        var read = PlatformFile.read(file);
        return new PlatformFile(read.gateway(), read.kafka(), read.services(), read.databases(), read.journal(),
                read.logs(), read.readers(), read.journalFrom(), world.strangers());
    }

    private static Stream<String> problem(Invariant invariant, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Holds _ -> Stream.empty();
            case Outcome.Unchecked(var why) -> Stream.of("%s not checked: %s".formatted(invariant, why));
            case Outcome.Violated(var _, var _, var times, var examples) -> Stream.of("%s violated %d times: %s"
                    .formatted(invariant, times, String.join("; ", examples.stream().limit(MOST_EXAMPLES).toList())));
        };
    }
}
