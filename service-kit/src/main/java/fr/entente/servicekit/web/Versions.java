package fr.entente.servicekit.web;

/** Aggregate versions as entity tags. */
public final class Versions {

    private Versions() {}

    /** {@code "7"}, with its quotes. */
    public static String etag(long version) {
        return "\"%d\"".formatted(version);
    }
}
