package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.List;

import fr.entente.benchmark.report.Row;

/** One thing that is found out. */
public interface Measure {

    /** As it is called on the command line. */
    String name();

    /** How long it takes, about, with what was asked for. */
    Duration expected();

    List<Row> run() throws Exception;
}
