package fr.entente.interventionservice.intervention;

import java.time.LocalDate;
import java.util.List;

import fr.entente.interventionservice.territory.Membership;
import fr.entente.interventionservice.territory.Territory;

import static fr.entente.interventionservice.intervention.InterventionSamples.FRIDAY;
import static fr.entente.interventionservice.intervention.InterventionSamples.PARIS_HABITAT;
import static fr.entente.interventionservice.intervention.InterventionSamples.TERRITORY;

/** Territories in which something is different. */
final class TerritorySamples {

    private TerritorySamples() {}

    static Territory afterParisHabitatHasLeft() {
        var left = new Membership(PARIS_HABITAT, LocalDate.of(2025, 9, 1), FRIDAY.minusDays(1));
        return new Territory(TERRITORY.asOf(), TERRITORY.ownerships(), List.of(left), TERRITORY.contracts(),
                TERRITORY.dossiers(),
                TERRITORY.requests());
    }
}
