package fr.entente.benchmark.platform;

import java.util.Map;

import fr.entente.benchmark.load.Door;
import fr.entente.benchmark.load.Scene;

/** Somebody who does the whole work: we, or a peer. */
public interface Candidate extends AutoCloseable {

    String name();

    Door door();

    /** By their names, for their cost; with the servers that all share. */
    Map<String, Long> processes();

    /** Makes the scheme, its sites and its dossiers. */
    void prepare(Scene scene);

    /** The table that holds the most, to say what one command costs in it. */
    Map<String, Object> storage();

    @Override
    void close();
}
