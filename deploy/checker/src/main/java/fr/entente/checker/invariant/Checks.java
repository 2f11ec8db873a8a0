package fr.entente.checker.invariant;

import fr.entente.checker.Invariant;
import fr.entente.checker.NotChecked;

/** Which check looks at which invariant. */
public final class Checks {

    private Checks() {}

    public static Check of(Invariant invariant) {
        return switch (invariant) {
            case I1 -> inspection -> inspection.askedAndStored().lost();
            case I2 -> inspection -> inspection.askedAndStored().invented();
            case I3 -> new ContiguousVersions();
            case I4 -> new StoreAndTopics();
            case I5 -> new OrderOnTheTopics();
            case I6 -> new FoldOfTheStore();
            case I7, I8, I9, I10, I11, I12, I13, I16, I17 -> _ -> {
                throw new NotChecked("there is no check of it yet");
            };
        };
    }
}
