package fr.entente.rig.work;

import java.time.Duration;

/** How long a client waits for one answer, and how long it goes on asking before it gives up. */
public record Patience(Duration answer, Duration all) {

    public static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofMinutes(3));
}
