package fr.entente.reportingservice.freshness;

import org.springframework.stereotype.Component;

import fr.entente.servicekit.web.Existing;

/** Landlords of any scheme: who asks for the dashboard of one he does not see has tried a foreign one. */
@Component
class KnownLandlords implements Existing {

    private final LandlordFreshness landlords;

    KnownLandlords(LandlordFreshness landlords) {
        this.landlords = landlords;
    }

    @Override
    public boolean has(String id) {
        return landlords.ages().keySet().stream().anyMatch(landlord -> landlord.toString().equalsIgnoreCase(id));
    }
}
