package fr.entente.interventionservice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;

import static fr.entente.interventionservice.testing.Quarter.but;
import static fr.entente.interventionservice.testing.Quarter.hoursAgo;
import static fr.entente.interventionservice.testing.Quarter.shiftPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Words that a pair leaves: mended until the end is stored, never afterwards, and gone where no end came to name them.
 */
class ShiftNotesIT {

    private static final House HOUSE = House.on(Databases.fresh("intervention"),
            RealServers.kafka().bootstrapServers(), Map.of("ENTENTE_SHIFT_GRACE", "2s",
                    "ENTENTE_SHIFT_SWEEP_EVERY", "200ms"));

    private final Quarter quarter = Quarter.in(HOUSE);
    private final UUID note = UUID.randomUUID();
    private final UUID shift = quarter.planned(quarter.evening());

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void keepsTheWordsThatWereMendedAfterARefusal() {
        quarter.started(shift, 2);
        end("Demander Zorglub au 3e.", 3, 400);
        end("Repasser au hall B.", 0, 200);
        assertThat(words()).containsExactly("Repasser au hall B.");
    }

    @Test
    void changesNothingOnceTheEndIsStored() {
        quarter.started(shift, 2);
        var end = end("Repasser au hall B.", 0, 200);
        quarter.asMediator().put(shiftPath(shift) + "/end", but(end, "notes", List.of(note("Autre chose."))))
                .expect(200);
        assertThat(words()).containsExactly("Repasser au hall B.");
        quarter.asManager().delete(shiftPath(shift) + "/notes/" + note).expect(204);
        quarter.asMediator().put(shiftPath(shift) + "/end", end).expect(200);
        assertThat(words()).isEmpty();
    }

    @Test
    void sweepsWhatNoEndCameToNameAndNothingElse() {
        quarter.started(shift, 2);
        var struck = UUID.randomUUID();
        quarter.asMediator().put(shiftPath(shift) + "/end", but(but(quarter.end(), "endedAt", hoursAgo(3)), "notes",
                List.of(note(struck, "Demander Zorglub au 3e.")))).expect(400);
        end("Repasser au hall B.", 0, 200);
        await().untilAsserted(
                () -> assertThat(words()).containsExactly("Repasser au hall B."));
    }

    private Map<String, @Nullable Object> end(String words, int hoursAgo, int status) {
        var end = but(but(quarter.end(), "endedAt", hoursAgo(hoursAgo)), "notes", List.of(note(words)));
        quarter.asMediator().put(shiftPath(shift) + "/end", end).expect(status);
        return end;
    }

    private Map<String, @Nullable Object> note(String words) {
        return note(note, words);
    }

    private Map<String, @Nullable Object> note(UUID id, String words) {
        return but(Quarter.note("Le Bois", null, false, words), "id", id);
    }

    private List<String> words() {
        return HOUSE.transactions().keep(() -> HOUSE.jdbc().sql("select words from shift_note where shift_id = ?")
                .param(shift).query(String.class).list());
    }
}
