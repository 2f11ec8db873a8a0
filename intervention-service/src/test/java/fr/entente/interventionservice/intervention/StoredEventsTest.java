package fr.entente.interventionservice.intervention;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import fr.entente.interventionservice.testing.StoredForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What was stored once can be read for ever: names, revisions and every form there has been. */
class StoredEventsTest {

    private static final String FAMILY = "fr.entente.interventionservice.intervention.InterventionEvent$";

    private final StoredForm form = new StoredForm();

    static Stream<Arguments> stored() {
        return Stream.of(arguments("intervention-logged-1", "InterventionLogged", InterventionSamples.logged()),
                arguments("intervention-corrected-1", "InterventionCorrected", InterventionSamples.corrected()),
                arguments("intervention-withdrawn-1", "InterventionWithdrawn", InterventionSamples.withdrawn()),
                arguments("intervention-contradicted-1", "InterventionContradicted",
                        InterventionSamples.contradicted()),
                arguments("intervention-settled-1", "InterventionSettled", InterventionSamples.settled()));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void readsWhatWasStored(String file, String name, InterventionEvent event) throws IOException {
        form.assertReads(file, FAMILY + name, event);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void storesUnderItsNameAndRevision(String file, String name, InterventionEvent event) throws IOException {
        form.assertWrites(file, FAMILY + name, event);
    }

    @Test
    void everyEventOfTheFamilyIsPinned() {
        assertThat(stored().map(pinned -> (String) pinned.get()[1]))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(InterventionEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName).toList());
    }
}
