package fr.entente.interventionservice.post;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.House;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters that wait in a real table; nobody sends them here. */
class LetterTableIT {

    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final House house = House.shared();
    private final UUID landlord = UUID.randomUUID();
    private final LetterTable<UUID> letters = new LetterTable<>(
            new LetterKind<>("shift_letter", List.of("shift_id", "landlord_id"), List.of(),
                    "select shift_id from claimed", (row, _) -> row.getObject(1, UUID.class),
                    shift -> List.of(shift, landlord)),
            house.jdbc(), house.transactions());

    @BeforeEach
    @AfterEach
    void clear() {
        house.transactions().keep(() -> house.jdbc().sql("delete from shift_letter").update());
    }

    @Test
    void aClaimLastsUntilItsHoldIsOverHoweverShortTheRetryIs() {
        var letter = queued("0 seconds");
        assertThat(letters.claim(HOLD)).hasValue(letter);
        assertThat(letters.claim(HOLD)).isEmpty();
        assertThat(secondsUntilClaimable()).isBetween(290.0, 300.0);
    }

    @Test
    void whatFailedWaitsTwiceAsLongEachTime() {
        var letter = queued("0 seconds");
        letters.claim(HOLD);
        letters.failed(letter, RETRY);
        assertThat(secondsUntilClaimable()).isBetween(50.0, 60.0);
        letters.failed(claimedAgain(), RETRY);
        assertThat(secondsUntilClaimable()).isBetween(110.0, 120.0);
        for (int time = 0; time < 12; time++) {
            letters.failed(claimedAgain(), RETRY);
        }
        assertThat(secondsUntilClaimable()).isBetween(3590.0, 3600.0);
    }

    @Test
    void isGivenUpWhenItHasWaitedTooLongAndOnlyThen() {
        assertThat(letters.isGivenUp(queued("23 hours"), DAY)).isFalse();
        clear();
        var letter = queued("25 hours");
        assertThat(letters.isGivenUp(letter, DAY)).isTrue();
        assertThat(letters.isGivenUp(letter, DAY)).isFalse();
        assertThat(letters.claim(HOLD)).isEmpty();
    }

    @Test
    void whatWasSentIsSentWhateverIsToldOfItLater() {
        var letter = queued("25 hours");
        letters.claim(HOLD);
        letters.sent(letter);
        letters.failed(letter, Duration.ofSeconds(-1));
        assertThat(letters.isGivenUp(letter, DAY)).isFalse();
        letters.sent(letter);
        assertThat(letters.claim(HOLD)).isEmpty();
    }

    private UUID queued(String since) {
        var letter = UUID.randomUUID();
        house.transactions().keep(() -> house.jdbc().sql("""
                insert into shift_letter (shift_id, landlord_id, scheme_id, queued_at)
                values (?, ?, ?, now() - ?::interval)""").params(letter, landlord, UUID.randomUUID(), since).update());
        return letter;
    }

    private UUID claimedAgain() {
        house.transactions().keep(
                () -> house.jdbc().sql("update shift_letter set claimed_until = '-infinity'").update());
        return letters.claim(HOLD).orElseThrow();
    }

    private double secondsUntilClaimable() {
        return house.transactions().keep(() -> house.jdbc()
                .sql("select extract(epoch from claimed_until - now())::float8 from shift_letter").query(Double.class)
                .single());
    }
}
