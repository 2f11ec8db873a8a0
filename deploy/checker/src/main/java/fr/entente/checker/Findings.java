package fr.entente.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what one check compared and where it found something else than it expected. */
public final class Findings {

    public static final int MOST_EXAMPLES = 20;

    private final Map<String, Long> compared = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long violations;

    public void compared(String what, long number) {
        compared.merge(what, number, Long::sum);
    }

    public void remark(String remark) {
        remarks.add(remark);
    }

    public void violated(String example) {
        violations++;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(example);
        }
    }

    public boolean nothingCompared() {
        return compared.values().stream().allMatch(number -> number == 0);
    }

    public long violations() {
        return violations;
    }

    public Outcome outcome() {
        long all = compared.values().stream().mapToLong(Long::longValue).sum();
        var what = new ArrayList<>(compared.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> "%,d %s".formatted(entry.getValue(), entry.getKey())).toList());
        what.addAll(remarks);
        var sentence = String.join(", ", what);
        if (violations > 0) {
            return new Outcome.Violated(all, sentence, violations, examples);
        }
        return all == 0 ? new Outcome.Unchecked("there was nothing to compare") : new Outcome.Holds(all, sentence);
    }
}
