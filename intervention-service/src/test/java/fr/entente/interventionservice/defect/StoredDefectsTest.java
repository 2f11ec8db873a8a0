package fr.entente.interventionservice.defect;

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
class StoredDefectsTest {

    private static final String FAMILY = "fr.entente.interventionservice.defect.DefectEvent$";

    private final StoredForm form = new StoredForm();

    static Stream<Arguments> stored() {
        return Stream.of(arguments("defect-reported-1", "DefectReported", DefectSamples.reported()),
                arguments("defect-acknowledged-1", "DefectAcknowledged", DefectSamples.acknowledged()),
                arguments("repair-planned-1", "RepairPlanned", DefectSamples.planned()),
                arguments("defect-repaired-1", "DefectRepaired", DefectSamples.repaired()),
                arguments("defect-refused-1", "DefectRefused", DefectSamples.refused()),
                arguments("defect-merged-1", "DefectMerged", DefectSamples.merged()),
                arguments("defect-confirmed-1", "DefectConfirmed", DefectSamples.confirmed()),
                arguments("defect-withdrawn-1", "DefectWithdrawn", DefectSamples.withdrawn()));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void readsWhatWasStored(String file, String name, DefectEvent event) throws IOException {
        form.assertReads(file, FAMILY + name, event);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void storesUnderItsNameAndRevision(String file, String name, DefectEvent event) throws IOException {
        form.assertWrites(file, FAMILY + name, event);
    }

    @Test
    void everyEventOfTheFamilyIsPinned() {
        assertThat(stored().map(pinned -> (String) pinned.get()[1])).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(DefectEvent.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
    }
}
