package fr.entente.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import fr.entente.local.check.Journal;
import fr.entente.local.scheme.Scheme;
import fr.entente.local.season.Cast;
import fr.entente.local.season.Period;
import fr.entente.local.season.Season;
import fr.entente.rig.work.Patience;

/** Makes the accounts of a scheme's people, then the scheme itself. */
record Founders(Rig rig, Path folder) {

    /** More than a year, so that it has lived through every hour of a year. */
    private static final int MONTHS = 13;

    void found(Scheme scheme, String password) throws IOException {
        try (var accounts = Journal.open(folder.resolve("accounts.jsonl"))) {
            new Cast(rig.administrator(), accounts, password).make(List.of(scheme));
        }
        try (var client = rig.client(Patience.USUAL)) {
            for (var command : Season.foundingOf(scheme,
                    Period.ofMonths(MONTHS, Clock.systemUTC().instant()))) {
                if (!client.send(command).isAccepted()) {
                    throw new IOException("The scheme could not be founded: " + command.key());
                }
            }
        }
    }
}
