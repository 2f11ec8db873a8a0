package fr.entente.reportingservice.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * What was read for one dashboard.
 *
 * @param tallies what indicators are worked out from
 * @param breakdown what tables and the heat map show
 * @param contract nothing before the scheme has one
 */
record Findings(Perimeter perimeter, Tallies tallies, Tallies breakdown, Places.@Nullable Contract contract) {

    @Nullable
    String operatorName() {
        return contract == null ? null : contract.operatorName();
    }
}
