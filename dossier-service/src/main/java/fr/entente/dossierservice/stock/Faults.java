package fr.entente.dossierservice.stock;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** All faults are counted and the first ones kept, so that a file of faults fills no memory. */
public final class Faults {

    public static final int MOST_SHOWN = 100;

    private final List<Fault> first = new ArrayList<>();
    private int total;

    public void add(long line, @Nullable String column, Cause cause) {
        add(new Fault(line, column, cause));
    }

    void add(Fault fault) {
        total++;
        if (first.size() < MOST_SHOWN) {
            first.add(fault);
        }
    }

    public int total() {
        return total;
    }

    public List<Fault> first() {
        return List.copyOf(first);
    }
}
