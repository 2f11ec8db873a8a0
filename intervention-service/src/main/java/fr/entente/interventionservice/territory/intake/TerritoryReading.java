package fr.entente.interventionservice.territory.intake;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.territory.TerritoryFact;
import fr.entente.servicekit.intake.Incoming;

/**
 * Reads published events into facts. Fields it does not need are passed over; one that it needs and misses is a fault.
 */
@Component
final class TerritoryReading {

    private static final Map<String, Class<? extends TerritoryFact>> FACTS = Map.ofEntries(
            Map.entry("fr.entente.landlord.joined.v1", TerritoryFact.LandlordJoined.class),
            Map.entry("fr.entente.landlord.left.v1", TerritoryFact.LandlordLeft.class),
            Map.entry("fr.entente.contract.signed.v1", TerritoryFact.ContractSigned.class),
            Map.entry("fr.entente.contract.renewed.v1", TerritoryFact.ContractRenewed.class),
            Map.entry("fr.entente.contract.ended.v1", TerritoryFact.ContractEnded.class),
            Map.entry("fr.entente.site.registered.v1", TerritoryFact.SiteRegistered.class),
            Map.entry("fr.entente.site.transferred.v1", TerritoryFact.SiteTransferred.class),
            Map.entry("fr.entente.site.renamed.v1", TerritoryFact.SiteRenamed.class),
            Map.entry("fr.entente.engagement.ordered.v1", TerritoryFact.EngagementOrdered.class),
            Map.entry("fr.entente.engagement.changed.v1", TerritoryFact.EngagementChanged.class),
            Map.entry("fr.entente.engagement.cancelled.v1", TerritoryFact.EngagementCancelled.class),
            Map.entry("fr.entente.dossier.opened.v1", TerritoryFact.DossierOpened.class),
            Map.entry("fr.entente.request.received.v1", TerritoryFact.RequestReceived.class),
            Map.entry("fr.entente.observation.noted.v1", TerritoryFact.ObservationNoted.class));

    private final ObjectReader reader;

    TerritoryReading(JsonMapper json) {
        reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    Optional<TerritoryFact> read(Incoming record) {
        return Optional.ofNullable(FACTS.get(record.type()))
                .map(fact -> reader.forType(fact).readValue(record.value()));
    }
}
