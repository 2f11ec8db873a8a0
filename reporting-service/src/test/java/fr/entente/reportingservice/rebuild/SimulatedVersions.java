package fr.entente.reportingservice.rebuild;

import java.util.Map;
import java.util.TreeMap;

import fr.entente.reportingservice.rebuild.RebuildProgress.State;
import fr.entente.servicekit.intake.SimulatedTables;

/** The table of projections, and the tables of each of them. */
final class SimulatedVersions {

    static final String SHAPE = "shape";

    /** One row. */
    static final class Version {

        final int number;
        final SimulatedTables tables = new SimulatedTables();
        State state;
        boolean cellsDone;
        long claim;

        Version(int number, State state) {
            this.number = number;
            this.state = state;
        }

        ProjectionVersion row() {
            return new ProjectionVersion(number, SHAPE, cellsDone);
        }
    }

    final Map<Integer, Version> versions = new TreeMap<>();

    SimulatedVersions() {
        versions.put(1, new Version(1, State.SWITCHED));
    }

    Version active() {
        return versions.values().stream().filter(version -> version.state == State.SWITCHED).findFirst().orElseThrow();
    }

    Version of(int number) {
        var version = versions.get(number);
        if (version == null) {
            throw new IllegalStateException("There is no projection " + number);
        }
        return version;
    }
}
