package fr.entente.reportingservice.freshness;

import java.util.Map;
import java.util.UUID;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code GET /actuator/freshness}: how old each landlord's figures are, in seconds. */
@Component
@Endpoint(id = "freshness")
public class FreshnessEndpoint {

    private final LandlordFreshness landlords;

    FreshnessEndpoint(LandlordFreshness landlords) {
        this.landlords = landlords;
    }

    @ReadOperation
    public Map<UUID, Double> ages() {
        return landlords.ages();
    }
}
