package fr.entente.servicekit.simulation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** What the command line says. */
record Options(Map<String, String> values) {

    static Options of(String... arguments) {
        var values = new HashMap<String, String>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            values.put(arguments[i], arguments[i + 1]);
        }
        return new Options(values);
    }

    long number(String option, long otherwise) {
        var value = values.get(option);
        return value == null ? otherwise : Long.parseLong(value);
    }

    OptionalLong seed() {
        var seed = values.get("--seed");
        return seed == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(seed));
    }

    Plan plan(long seed) {
        var whole = Plan.of(seed);
        var without = EnumSet.noneOf(Fault.class);
        for (var fault : values.getOrDefault("--without", "").split(",", -1)) {
            if (!fault.isBlank()) {
                without.add(Fault.valueOf(fault.strip().toUpperCase(Locale.ROOT)));
            }
        }
        return new Plan(seed, (int) number("--steps", whole.steps()), without);
    }
}
