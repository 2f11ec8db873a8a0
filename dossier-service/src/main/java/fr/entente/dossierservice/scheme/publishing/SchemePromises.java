package fr.entente.dossierservice.scheme.publishing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import fr.entente.dossierservice.scheme.ContractTerms;
import fr.entente.dossierservice.scheme.SchemeEvent;
import fr.entente.dossierservice.scheme.SchemeEvent.ContractEnded;
import fr.entente.dossierservice.scheme.SchemeEvent.ContractRenewed;
import fr.entente.dossierservice.scheme.SchemeEvent.ContractSigned;
import fr.entente.dossierservice.scheme.SchemeEvent.FirstAnswerPromised;
import fr.entente.dossierservice.scheme.SchemeEvent.LandlordJoined;
import fr.entente.dossierservice.scheme.SchemeEvent.LandlordLeft;
import fr.entente.dossierservice.scheme.SchemeEvent.SchemeCreated;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.OperatorId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.servicekit.relay.Promises;
import fr.entente.servicekit.relay.Published;

/** What other services are promised about schemes. */
@Component
final class SchemePromises implements Promises<SchemeEvent> {

    @Override
    public Class<SchemeEvent> family() {
        return SchemeEvent.class;
    }

    @Override
    public String topic() {
        return "scheme-events";
    }

    @Override
    public Published publish(SchemeEvent event) {
        return switch (event) {
            case SchemeCreated(var scheme, var name, var coordinator, _, var createdOn) ->
                    ofScheme("fr.entente.scheme.created.v1", scheme, new Created(scheme, name, coordinator, createdOn));
            case LandlordJoined(var scheme, var landlord, var name, var from) -> ofLandlord(
                    "fr.entente.landlord.joined.v1", scheme, landlord, new Joined(scheme, landlord, name, from));
            case LandlordLeft(var scheme, var landlord, _, var lastDay) -> ofLandlord("fr.entente.landlord.left.v1",
                    scheme, landlord, new Left(scheme, landlord, lastDay));
            case FirstAnswerPromised(var scheme, var hours, var from) -> ofScheme(
                    "fr.entente.first-answer.promised.v1", scheme, new AnswerPromised(scheme, hours, from));
            case ContractSigned(var scheme, var terms) ->
                    ofScheme("fr.entente.contract.signed.v1", scheme, Signed.of(scheme, terms));
            case ContractRenewed(var scheme, _, var until, _) ->
                    ofScheme("fr.entente.contract.renewed.v1", scheme, new Renewed(scheme, until));
            case ContractEnded(var scheme, _, var lastDay) ->
                    ofScheme("fr.entente.contract.ended.v1", scheme, new Ended(scheme, lastDay));
        };
    }

    private static Published ofScheme(String type, SchemeId scheme, Object data) {
        return new Published(type, Map.of("scheme", scheme.toString()), data);
    }

    private static Published ofLandlord(String type, SchemeId scheme, LandlordId landlord, Object data) {
        return new Published(type, Map.of("scheme", scheme.toString(), "landlord", landlord.toString()), data);
    }

    record Created(SchemeId schemeId, String name, LandlordId coordinatorId, LocalDate createdOn) {}

    record Joined(SchemeId schemeId, LandlordId landlordId, String name, LocalDate from) {}

    record Left(SchemeId schemeId, LandlordId landlordId, LocalDate lastDay) {}

    record AnswerPromised(SchemeId schemeId, int hours, LocalDate from) {}

    record Signed(
            SchemeId schemeId,
            OperatorId operatorId,
            String operatorName,
            LocalDate from,
            LocalDate until,
            int renewals,
            List<DayOfWeek> serviceDays,
            String opensAt,
            String closesAt,
            int hoursDue) {

        static Signed of(SchemeId scheme, ContractTerms terms) {
            return new Signed(scheme, terms.operatorId(), terms.operatorName(), terms.from(), terms.until(),
                    terms.renewals(), terms.serviceDays(), terms.opensAt().toString(), terms.closesAt().toString(),
                    terms.hoursDue());
        }
    }

    record Renewed(SchemeId schemeId, LocalDate until) {}

    record Ended(SchemeId schemeId, LocalDate lastDay) {}
}
