package fr.entente.checker;

import java.util.List;

/** What came of checking one invariant. */
public sealed interface Outcome {

    /** Holds for everything that was compared, and something was. */
    record Holds(long compared, String what) implements Outcome {}

    /**
     * Somewhere something else was found than was expected.
     *
     * @param examples at most {@link Findings#MOST_EXAMPLES} of the violations, each readable by itself
     */
    record Violated(long compared, String what, long violations, List<String> examples) implements Outcome {

        public Violated {
            examples = List.copyOf(examples);
        }
    }

    /** Nothing is known: never to be taken for good. */
    record Unchecked(String why) implements Outcome {}
}
