package fr.entente.checker.invariant;

import fr.entente.checker.Invariant;

/** Which check looks at which invariant. */
public final class Checks {

    private Checks() {}

    public static Check of(Invariant invariant) {
        return switch (invariant) {
            case I1 -> inspection -> inspection.askedAndStored().lost();
            case I2 -> inspection -> inspection.invented();
            case I3 -> new ContiguousVersions();
            case I4 -> new StoreAndTopics();
            case I5 -> new OrderOnTheTopics();
            case I6 -> new FoldOfTheStore();
            case I7 -> new CountedOnce();
            case I8 -> new FoldOfTheTopics();
            case I9 -> new Positions();
            case I10 -> Dashboards::closure;
            case I11 -> new SameAnswers();
            case I12 -> Dashboards::ownWriting;
            case I13 -> new LegalTransitions();
            case I16 -> new Lag();
            case I17 -> new Sizes();
        };
    }
}
