package fr.entente.checker.invariant;

import java.io.IOException;
import java.util.List;

import fr.entente.checker.Findings;
import fr.entente.checker.sorting.Groups;
import fr.entente.checker.sorting.Key;

/** All acknowledgements of one command beside one another. */
final class SameAnswers implements Check {

    @Override
    public Findings look(Inspection inspection) throws IOException {
        var findings = new Findings();
        for (var commands = new Groups(inspection.asked().answers().sorted(), 2); commands.hasNext();) {
            List<long[]> answers = commands.next();
            findings.compared("answered commands", 1);
            findings.compared("repeated answers", answers.size() - 1L);
            var first = answers.getFirst();
            var last = answers.getLast();
            if (first[2] != last[2]) {
                findings.violated("command %s was answered %d with version %d, and %d with version %d".formatted(
                        Key.text(first[0], first[1]), first[3], first[4], last[3], last[4]));
            }
        }
        return findings;
    }
}
