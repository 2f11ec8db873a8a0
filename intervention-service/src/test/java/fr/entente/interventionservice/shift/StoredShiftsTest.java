package fr.entente.interventionservice.shift;

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
class StoredShiftsTest {

    private static final String FAMILY = "fr.entente.interventionservice.shift.ShiftEvent$";

    private final StoredForm form = new StoredForm();

    static Stream<Arguments> stored() {
        return Stream.of(arguments("shift-planned-1", "ShiftPlanned", ShiftSamples.planned()),
                arguments("shift-plan-changed-1", "ShiftPlanChanged", ShiftSamples.planChanged()),
                arguments("shift-cancelled-1", "ShiftCancelled", ShiftSamples.cancelled()),
                arguments("shift-started-1", "ShiftStarted", ShiftSamples.started()),
                arguments("shift-joined-1", "MediatorsJoined", ShiftSamples.joined()),
                arguments("shift-left-1", "MediatorLeft", ShiftSamples.left()),
                arguments("shift-ended-1", "ShiftEnded", ShiftSamples.ended()),
                arguments("shift-ended-apart-1", "ShiftEnded", ShiftSamples.endedApart()),
                arguments("shift-end-told-by-other-1", "EndToldByOther", ShiftSamples.endToldByOther()),
                arguments("shift-hours-corrected-1", "HoursCorrected", ShiftSamples.hoursCorrected()));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void readsWhatWasStored(String file, String name, ShiftEvent event) throws IOException {
        form.assertReads(file, FAMILY + name, event);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void storesUnderItsNameAndRevision(String file, String name, ShiftEvent event) throws IOException {
        form.assertWrites(file, FAMILY + name, event);
    }

    @Test
    void everyEventOfTheFamilyIsPinned() {
        assertThat(stored().map(pinned -> (String) pinned.get()[1]).distinct()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(ShiftEvent.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
    }

    @Test
    void countsAnEveningOfOneStartAndOneEndForEachWhoWasThere() {
        assertThat(ShiftSamples.ended().held()).hasSize(2)
                .allSatisfy(stay -> assertThat(stay.length().toMinutes()).isEqualTo(375));
    }
}
