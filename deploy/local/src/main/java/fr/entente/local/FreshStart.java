package fr.entente.local;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import fr.entente.local.process.DataFolder;

/** Deletes what an earlier run left, after asking. */
record FreshStart(DataFolder data) {

    private static final Set<String> YES = Set.of("y", "yes", "o", "oui");

    void ask(boolean yes) throws IOException {
        if (data.isEmpty()) {
            return;
        }
        if (!yes && !isConfirmed()) {
            throw new Trouble("Nothing was deleted. Answer yes, or add --yes.");
        }
        data.clear();
    }

    private boolean isConfirmed() {
        return Screen.terminal().map(terminal -> terminal.readLine("Delete everything in %s? [y/N] ", data.root()))
                .map(answer -> YES.contains(answer.strip().toLowerCase(Locale.ROOT))).orElse(false);
    }
}
