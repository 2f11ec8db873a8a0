package fr.entente.interventionservice.territory;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.territory.TerritoryRejection.NotKnownYet;
import fr.entente.interventionservice.territory.TerritoryRejection.UnknownSite;
import fr.entente.interventionservice.words.SiteId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CertaintyTest {

    private static final Instant ASKED = Instant.parse("2026-01-16T20:00:00Z");
    private final UnknownSite no = new UnknownSite(new SiteId(UUID.randomUUID()));

    private final AtomicReference<Instant> asOf = new AtomicReference<>(ASKED.minusSeconds(1));
    private final AtomicInteger asked = new AtomicInteger();
    private final Certainty certainty = new Certainty(asOf::get, Duration.ofMillis(300));

    @Test
    void answersAtOnceWhatTheCopyKnowsHoweverOldItIs() {
        assertThat(certainty.<String>answer(ASKED, _ -> "yes")).isEqualTo("yes");
    }

    @Test
    void saysNoAtOnceFromACopyThatIsYoungEnough() {
        asOf.set(ASKED);
        assertThatThrownBy(() -> certainty.answer(ASKED, this::no)).isSameAs(no);
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainAndSaysYesWhenTheNewsArrives() {
        assertThat(certainty.<String>answer(ASKED, earlier -> earlier < 3 ? no(earlier) : "yes")).isEqualTo("yes");
    }

    @Test
    void saysNoOnlyAfterItAskedACopyThatIsYoungEnough() {
        assertThatThrownBy(() -> certainty.answer(ASKED, earlier -> {
            if (earlier == 2) {
                asOf.set(ASKED);
            }
            return no(earlier);
        })).isSameAs(no);
        assertThat(asked).hasValue(4);
    }

    @Test
    void neverSaysNoFromACopyThatStaysOld() {
        assertThatThrownBy(() -> certainty.answer(ASKED, this::no)).isInstanceOf(NotKnownYet.class);
        assertThat(asked).hasValueGreaterThan(2);
    }

    private String no(int earlier) {
        asked.set(earlier + 1);
        throw no;
    }
}
