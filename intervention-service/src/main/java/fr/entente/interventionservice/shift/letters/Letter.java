package fr.entente.interventionservice.shift.letters;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/**
 * Whom the report of a shift is sent to.
 *
 * @param version of the shift when it was last completed or corrected; 0 where it was not
 * @param told marks what the letter before has said; none where there was none
 */
record Letter(
        ShiftId shift,
        UUID scheme,
        UUID landlord,
        String address,
        Locale language,
        long version,
        @Nullable String told) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** It holds what the landlord would see for itself, and is read in the same way. */
    Caller reader() {
        return new Caller(NOBODY, Role.LANDLORD, scheme, landlord);
    }
}
