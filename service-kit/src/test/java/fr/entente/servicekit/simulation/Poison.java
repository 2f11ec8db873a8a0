package fr.entente.servicekit.simulation;

import java.util.HashSet;
import java.util.Set;

/** Records that cannot be read or applied until they are cured. */
public final class Poison {

    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> ever = new HashSet<>();

    void add(String subject, long version, boolean readable) {
        (readable ? refused : unreadable).add(subject + "@" + version);
        ever.add(subject);
    }

    void cure() {
        unreadable.clear();
        refused.clear();
    }

    public boolean isUnreadable(String subject, long version) {
        return !unreadable.isEmpty() && unreadable.contains(subject + "@" + version);
    }

    public boolean isRefused(String subject, long version) {
        return !refused.isEmpty() && refused.contains(subject + "@" + version);
    }

    /** Something of that subject was poison once. */
    boolean hasHit(String subject) {
        return ever.contains(subject);
    }
}
