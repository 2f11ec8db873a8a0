package fr.entente.servicekit.simulation;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** What is parked on purpose need not be told. */
public final class Quiet {

    private Quiet() {}

    public static void logs() {
        for (var name : List.of("fr.entente.servicekit", "io.micrometer")) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                logger.setLevel(Level.OFF);
            }
        }
    }
}
