package fr.entente.reportingservice.dashboard;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.cells.Measure;

/**
 * What indicators are worked out from.
 *
 * @param flow what happened in the period
 * @param standing what all flows until its last day add up to
 * @param dwellings of the perimeter on its last day
 * @param presence hours held beside hours due, for whoever sees the whole scheme
 * @param town of a site, where that is known
 */
record Figures(
        Tally flow,
        Tally standing,
        long dwellings,
        Reading presence,
        Function<String, @Nullable String> town) {

    /** Where there was at least one intervention or a dossier was opened. */
    Set<String> towns() {
        return Stream.of(Measure.SITE, Measure.OPENED)
                .flatMap(measure -> flow.codes(measure).stream())
                .map(town)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }
}
