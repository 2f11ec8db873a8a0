package fr.entente.reportingservice.dashboard;

import java.util.Set;

/** The first level of natures. Everyday household noise is a class of its own: most reports of noise are that. */
final class Natures {

    private static final String EVERYDAY = "NOISE_EVERYDAY";
    private static final Set<String> GROUPS = Set.of("NOISE", "OCCUPATION", "DUMPING", "DAMAGE", "NEIGHBOURS");

    private Natures() {}

    static String group(String nature) {
        var prefix = nature.split("_", 2)[0];
        return GROUPS.contains(prefix) && !nature.equals(EVERYDAY) ? prefix : nature;
    }
}
