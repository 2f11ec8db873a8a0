package fr.entente.interventionservice.territory.storage;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.territory.Territories.References;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.SchemeId;

import static fr.entente.interventionservice.intervention.InterventionSamples.DOSSIER;
import static fr.entente.interventionservice.intervention.InterventionSamples.REQUEST;
import static fr.entente.interventionservice.intervention.InterventionSamples.SCHEME;
import static fr.entente.interventionservice.intervention.InterventionSamples.TERRITORY;
import static org.assertj.core.api.Assertions.assertThat;

class MemoryTest {

    private static final References BOTH = new References(Set.of(DOSSIER), Set.of(REQUEST));

    private static final Territory WITHOUT_THINGS = new Territory(TERRITORY.asOf(), TERRITORY.ownerships(),
            TERRITORY.memberships(), TERRITORY.contracts(), Set.of(), Set.of());
    private static final SchemeId OTHER = new SchemeId(UUID.randomUUID());

    private final AtomicLong nanos = new AtomicLong();
    private final Memory memory = new Memory(nanos::get);

    @Test
    void knowsNothingBeforeItWasTold() {
        assertThat(memory.of(SCHEME, References.NONE)).isEmpty();
    }

    @Test
    void tellsAgainWhatItWasTold() {
        memory.keep(SCHEME, TERRITORY, memory.moment());
        assertThat(memory.of(SCHEME, BOTH)).contains(TERRITORY);
        assertThat(memory.of(SCHEME, References.NONE)).map(Territory::dossiers).contains(Set.of());
    }

    @Test
    void keepsSchemesApart() {
        memory.keep(SCHEME, TERRITORY, memory.moment());
        assertThat(memory.of(OTHER, References.NONE)).isEmpty();
        memory.keep(OTHER, WITHOUT_THINGS, memory.moment());
        assertThat(memory.of(OTHER, References.NONE)).isPresent();
        assertThat(memory.of(OTHER, BOTH)).isEmpty();
    }

    @Test
    void doesNotAnswerForADossierItHasNotSeen() {
        memory.keep(SCHEME, TERRITORY, memory.moment());
        assertThat(memory.of(SCHEME, new References(Set.of(new DossierId(UUID.randomUUID())), Set.of()))).isEmpty();
    }

    @Test
    void isNotTakenBackByALookThatTookLonger() {
        long before = memory.moment();
        pass(Duration.ofSeconds(1));
        memory.keep(SCHEME, TERRITORY, memory.moment());
        memory.keep(SCHEME, WITHOUT_THINGS, before);
        pass(Duration.ofSeconds(1));
        assertThat(memory.of(SCHEME, References.NONE)).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(memory.of(SCHEME, References.NONE)).isEmpty();
    }

    @Test
    void forgetsAtOnceWhatHasChangedEvenWhatIsStillOnItsWayToBeKept() {
        memory.keep(SCHEME, TERRITORY, memory.moment());
        long before = memory.moment();
        pass(Duration.ofMillis(1));
        memory.forget();
        assertThat(memory.of(SCHEME, References.NONE)).isEmpty();
        memory.keep(SCHEME, TERRITORY, before);
        assertThat(memory.of(SCHEME, References.NONE)).isEmpty();
        pass(Duration.ofMillis(1));
        memory.keep(SCHEME, WITHOUT_THINGS, memory.moment());
        assertThat(memory.of(SCHEME, References.NONE)).isPresent();
        assertThat(memory.of(SCHEME, BOTH)).isEmpty();
    }

    /** An owner may change any moment; a dossier that was there once stays. */
    @Test
    void forgetsOwnersAfterTwoSecondsAndDossiersLater() {
        memory.keep(SCHEME, TERRITORY, memory.moment());
        pass(Duration.ofSeconds(2));
        assertThat(memory.of(SCHEME, References.NONE)).isEmpty();
        memory.keep(SCHEME, WITHOUT_THINGS, memory.moment());
        assertThat(memory.of(SCHEME, BOTH)).isPresent();
        pass(Duration.ofMinutes(10));
        memory.keep(SCHEME, WITHOUT_THINGS, memory.moment());
        assertThat(memory.of(SCHEME, BOTH)).isEmpty();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
