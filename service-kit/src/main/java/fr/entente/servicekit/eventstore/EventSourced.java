package fr.entente.servicekit.eventstore;

/** A bean of this type makes the kit keep that aggregate: version-checked, cached, with snapshots. */
public record EventSourced(Class<?> aggregate) {}
