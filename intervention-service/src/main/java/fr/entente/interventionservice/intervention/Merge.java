package fr.entente.interventionservice.intervention;

import java.util.EnumSet;
import java.util.Set;

/**
 * A correction beside what came between. What only one of both changed holds; where both changed the same to the same,
 * they agree; where not, it is to be settled.
 */
record Merge(Told standing, Told result, Set<Aspect> contradicted) {

    static Merge of(Deed seen, Told standing, Told proposed) {
        var mine = Aspect.between(seen, proposed.deed());
        var contradicted = EnumSet.copyOf(mine);
        contradicted.retainAll(Aspect.between(seen, standing.deed()));
        contradicted.retainAll(Aspect.between(standing.deed(), proposed.deed()));
        mine.removeAll(contradicted);
        return new Merge(standing, standing.with(proposed, mine), contradicted);
    }

    boolean isContradicted() {
        return !contradicted.isEmpty();
    }

    /** Something of it holds at once; also a correction that says nothing new is a word of its author. */
    boolean isCorrection() {
        return contradicted.isEmpty() || !result.equals(standing);
    }
}
