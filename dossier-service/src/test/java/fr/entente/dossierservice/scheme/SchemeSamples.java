package fr.entente.dossierservice.scheme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

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

/** The scheme of the contract samples. */
public final class SchemeSamples {

    public static final SchemeId SCHEME = new SchemeId(UUID.fromString("0198a000-0000-7000-8000-00000000005c"));
    public static final LandlordId LANDLORD = new LandlordId(UUID.fromString("0198a000-0000-7000-8000-0000000000a1"));
    public static final LandlordId OTHER_LANDLORD = new LandlordId(
            UUID.fromString("0198a000-0000-7000-8000-0000000000b2"));
    public static final OperatorId OPERATOR = new OperatorId(UUID.fromString("0198a000-0000-7000-8000-00000000000f"));

    public static final LocalDate FOUNDING = LocalDate.of(2025, 9, 1);
    public static final LocalDate FIRST_EVENING = LocalDate.of(2025, 10, 1);
    public static final LocalDate LAST_EVENING = LocalDate.of(2026, 9, 30);
    public static final LocalDate RENEWED_UNTIL = LocalDate.of(2027, 9, 30);
    public static final LocalDate MIDSUMMER = LocalDate.of(2026, 6, 30);

    private SchemeSamples() {}

    public static ContractTerms terms() {
        return new ContractTerms(OPERATOR, "Optima Médiations", FIRST_EVENING, LAST_EVENING, 2,
                List.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY,
                        DayOfWeek.SUNDAY),
                LocalTime.of(16, 0), LocalTime.of(22, 15), 8_800);
    }

    public static SchemeCreated created() {
        return new SchemeCreated(SCHEME, "Tranquillité Champigny – Chennevières", LANDLORD, "Paris Habitat", FOUNDING);
    }

    public static LandlordJoined joined() {
        return joined(LANDLORD);
    }

    public static LandlordJoined joined(LandlordId landlord) {
        return new LandlordJoined(SCHEME, landlord, "Paris Habitat", FOUNDING);
    }

    public static FirstAnswerPromised promised() {
        return new FirstAnswerPromised(SCHEME, 48, LocalDate.of(2026, 1, 5));
    }

    public static LandlordLeft leftAtMidsummer() {
        return new LandlordLeft(SCHEME, LANDLORD, FOUNDING, MIDSUMMER);
    }

    public static ContractSigned signed() {
        return new ContractSigned(SCHEME, terms());
    }

    public static ContractRenewed renewed() {
        return new ContractRenewed(SCHEME, FIRST_EVENING, RENEWED_UNTIL, 1);
    }

    public static ContractEnded ended(LocalDate lastDay) {
        return new ContractEnded(SCHEME, FIRST_EVENING, lastDay);
    }

    /** Both landlords are members from the founding on, and the first contract runs. */
    public static SchemeHistory history() {
        return new SchemeHistory(List.of(new Membership(LANDLORD, FOUNDING, null),
                new Membership(OTHER_LANDLORD, FOUNDING, null)),
                List.of(new Contract(FIRST_EVENING, LAST_EVENING, 2, false)));
    }
}
