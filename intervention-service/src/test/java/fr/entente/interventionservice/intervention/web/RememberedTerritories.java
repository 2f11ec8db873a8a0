package fr.entente.interventionservice.intervention.web;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.intervention.InterventionSamples;
import fr.entente.interventionservice.territory.Territories;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.SchemeId;

/** A copy that counts how often it is looked at, with a memory that a test may fill. */
final class RememberedTerritories implements Territories {

    static final Territory OF_LONG_AGO = new Territory(Instant.EPOCH, InterventionSamples.TERRITORY.ownerships(),
            InterventionSamples.TERRITORY.memberships(), InterventionSamples.TERRITORY.contracts(),
            InterventionSamples.TERRITORY.dossiers(), InterventionSamples.TERRITORY.requests());

    private int looks;
    private @Nullable Territory remembered;

    void forget() {
        looks = 0;
        remembered = null;
    }

    void remember(Territory territory) {
        remembered = territory;
    }

    int looks() {
        return looks;
    }

    @Override
    public Territory of(SchemeId scheme, References references) {
        looks++;
        return InterventionSamples.TERRITORY;
    }

    @Override
    public Optional<Territory> lately(SchemeId scheme, References references) {
        return Optional.ofNullable(remembered);
    }
}
