package fr.entente.interventionservice.intervention;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody proposes and somebody else has to choose about. */
record Contradiction(List<Aspect> about, Told proposed) {

    /** What holds from now on as it was proposed. */
    Set<Aspect> taken(Map<Aspect, Choice> choices) {
        if (!choices.keySet().equals(Set.copyOf(about))) {
            throw new InterventionRejection.NotWhatIsToSettle(about);
        }
        var taken = EnumSet.noneOf(Aspect.class);
        choices.forEach((aspect, choice) -> {
            if (choice == Choice.PROPOSED) {
                taken.add(aspect);
            }
        });
        return taken;
    }
}
