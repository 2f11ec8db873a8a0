package fr.entente.rig;

import java.nio.file.Path;

/** Where the built services are, where the data goes, and whether a line that can be cut lies between all of them. */
public record RigSettings(Path home, Path data, boolean links) {

    public RigSettings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    public static RigSettings in(Path home, Path data) {
        return new RigSettings(home, data, false);
    }

    public RigSettings withLinks() {
        return new RigSettings(home, data, true);
    }
}
