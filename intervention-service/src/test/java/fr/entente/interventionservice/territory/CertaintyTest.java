package fr.entente.interventionservice.territory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.territory.TerritoryRejection.NotKnownYet;
import fr.entente.interventionservice.territory.TerritoryRejection.UnknownSite;
import fr.entente.interventionservice.words.SiteId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CertaintyTest {

    private static final Instant ASKED = Instant.parse("2026-01-16T20:00:00Z");

    private final UnknownSite no = new UnknownSite(new SiteId(UUID.randomUUID()));
    private final AtomicInteger looks = new AtomicInteger();
    private final Certainty certainty = new Certainty(Duration.ofMillis(300));

    @Test
    void answersAtOnceWhatTheCopyKnowsHoweverOldItIs() {
        assertThat(certainty.<String>answer(ASKED, youngFrom(_ -> false), _ -> "yes")).isEqualTo("yes");
        assertThat(looks).hasValue(1);
    }

    @Test
    void saysNoAtOnceFromACopyThatIsYoungEnough() {
        assertThatThrownBy(() -> certainty.answer(ASKED, youngFrom(_ -> true), this::no)).isSameAs(no);
        assertThat(looks).hasValue(1);
    }

    @Test
    void looksAgainAndSaysYesWhenTheNewsArrives() {
        assertThat(certainty.<String>answer(ASKED, youngFrom(_ -> false),
                territory -> looks.get() < 4 ? no(territory) : "yes")).isEqualTo("yes");
        assertThat(looks).hasValue(4);
    }

    @Test
    void saysNoOnlyFromTheFirstCopyThatIsYoungEnough() {
        assertThatThrownBy(() -> certainty.answer(ASKED, youngFrom(earlier -> earlier == 2), this::no)).isSameAs(no);
        assertThat(looks).hasValue(3);
    }

    /** The first look may have been a memory: a no of it is never the last word. */
    @Test
    void looksASecondTimeHoweverLittlePatienceThereIs() {
        assertThat(new Certainty(Duration.ZERO).<String>answer(ASKED, youngFrom(_ -> false),
                territory -> looks.get() < 2 ? no(territory) : "yes")).isEqualTo("yes");
    }

    @Test
    void neverSaysNoFromACopyThatStaysOld() {
        assertThatThrownBy(() -> certainty.answer(ASKED, youngFrom(_ -> false), this::no))
                .isInstanceOf(NotKnownYet.class);
        assertThat(looks).hasValueGreaterThan(2);
    }

    private IntFunction<Territory> youngFrom(IntPredicate young) {
        return earlier -> {
            looks.incrementAndGet();
            return new Territory(young.test(earlier) ? ASKED : ASKED.minusMillis(1), Map.of(), List.of(), List.of(),
                    Set.of(), Set.of());
        };
    }

    private String no(Territory territory) {
        throw no;
    }
}
