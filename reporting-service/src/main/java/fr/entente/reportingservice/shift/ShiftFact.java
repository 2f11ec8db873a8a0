package fr.entente.reportingservice.shift;

import java.time.LocalDate;
import java.util.UUID;

import fr.entente.reportingservice.Fact;

/** What dashboards need to know about a shift. It is the scheme's and no landlord's. */
public sealed interface ShiftFact extends Fact {

    UUID shiftId();

    /** {@code mediatorMinutes} were held by all who were there together, on the day the shift was planned for. */
    record ShiftEnded(UUID shiftId, UUID schemeId, LocalDate day, int mediatorMinutes) implements ShiftFact {}
}
