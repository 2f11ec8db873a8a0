package fr.entente.interventionservice.action;

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
class StoredActionsTest {

    private static final String FAMILY = "fr.entente.interventionservice.action.ActionEvent$";

    private final StoredForm form = new StoredForm();

    static Stream<Arguments> stored() {
        return Stream.of(arguments("action-planned-1-names-aside", "ActionPlanned", ActionSamples.planned()),
                arguments("action-changed-1-names-aside", "ActionChanged", ActionSamples.changed()),
                arguments("action-postponed-1", "ActionPostponed", ActionSamples.postponed()),
                arguments("action-cancelled-1", "ActionCancelled", ActionSamples.cancelled()),
                arguments("action-held-1-names-aside", "ActionHeld", ActionSamples.held()),
                arguments("action-corrected-1-names-aside", "ActionCorrected", ActionSamples.corrected()),
                arguments("action-withdrawn-1", "ActionWithdrawn", ActionSamples.withdrawn()));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void readsWhatWasStored(String file, String name, ActionEvent event) throws IOException {
        form.assertReads(file, FAMILY + name, event);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void storesUnderItsNameAndRevision(String file, String name, ActionEvent event) throws IOException {
        form.assertWrites(file, FAMILY + name, event);
    }

    static Stream<Arguments> readsNamesThatWereStoredFormerly() {
        return Stream.of(arguments("action-planned-1", "ActionPlanned", ActionSamples.planned()),
                arguments("action-changed-1", "ActionChanged", ActionSamples.changed()),
                arguments("action-held-1", "ActionHeld", ActionSamples.held()),
                arguments("action-corrected-1", "ActionCorrected", ActionSamples.corrected()));
    }

    @ParameterizedTest
    @MethodSource
    void readsNamesThatWereStoredFormerly(String file, String name, ActionEvent event) throws IOException {
        form.assertReads(file, FAMILY + name, ActionSamples.formerly(event));
    }

    @Test
    void everyEventOfTheFamilyIsPinned() {
        assertThat(stored().map(pinned -> (String) pinned.get()[1])).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(ActionEvent.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
    }
}
