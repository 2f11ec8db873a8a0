package fr.entente.dossierservice.scheme;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SchemeId;

/** What one can ask of a scheme. Its days may lie ahead: a landlord gives notice, a contract is signed early. */
public sealed interface SchemeCommand {

    SchemeId schemeId();

    record CreateScheme(
            @TargetAggregateIdentifier SchemeId schemeId,
            String name,
            LandlordId coordinatorId,
            String coordinatorName,
            LocalDate createdOn) implements SchemeCommand {}

    record AdmitLandlord(
            @TargetAggregateIdentifier SchemeId schemeId,
            LandlordId landlordId,
            String name,
            LocalDate from) implements SchemeCommand {}

    record LetLandlordLeave(
            @TargetAggregateIdentifier SchemeId schemeId,
            LandlordId landlordId,
            LocalDate lastDay) implements SchemeCommand {}

    record PromiseFirstAnswer(@TargetAggregateIdentifier SchemeId schemeId, int hours, LocalDate from)
            implements SchemeCommand {}

    record SignContract(@TargetAggregateIdentifier SchemeId schemeId, ContractTerms terms) implements SchemeCommand {}

    record RenewContract(@TargetAggregateIdentifier SchemeId schemeId, LocalDate until) implements SchemeCommand {}

    record EndContract(@TargetAggregateIdentifier SchemeId schemeId, LocalDate lastDay) implements SchemeCommand {}
}
