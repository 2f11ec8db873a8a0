package fr.entente.dossierservice.scheme;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SchemeId;

/** What can have happened to a scheme. */
public sealed interface SchemeEvent {

    SchemeId schemeId();

    @Revision("1")
    record SchemeCreated(
            SchemeId schemeId,
            String name,
            LandlordId coordinatorId,
            String coordinatorName,
            LocalDate createdOn) implements SchemeEvent {}

    @Revision("1")
    record LandlordJoined(SchemeId schemeId, LandlordId landlordId, String name, LocalDate from)
            implements SchemeEvent {}

    /** A landlord may be a member more than once: {@code memberSince} tells which time ends. */
    @Revision("1")
    record LandlordLeft(SchemeId schemeId, LandlordId landlordId, LocalDate memberSince, LocalDate lastDay)
            implements SchemeEvent {}

    /** Requests received from that day on are answered within so many hours. */
    @Revision("1")
    record FirstAnswerPromised(SchemeId schemeId, int hours, LocalDate from) implements SchemeEvent {}

    @Revision("1")
    record ContractSigned(SchemeId schemeId, ContractTerms terms) implements SchemeEvent {}

    @Revision("1")
    record ContractRenewed(SchemeId schemeId, LocalDate contractFrom, LocalDate until, int renewalsLeft)
            implements SchemeEvent {}

    @Revision("1")
    record ContractEnded(SchemeId schemeId, LocalDate contractFrom, LocalDate lastDay) implements SchemeEvent {}
}
