package fr.entente.reportingservice.dashboard;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see.
 *
 * @param landlord whose dashboard it is; nothing for the whole scheme
 */
record Question(UUID scheme, @Nullable UUID landlord, Period period, Locale language, Audience audience) {

    /** For whom a dashboard is: what it shows beyond what all show. */
    enum Audience {
        LANDLORD, CONSORTIUM, OPERATOR;

        boolean seesMembers() {
            return this != LANDLORD;
        }

        boolean seesWork() {
            return this == OPERATOR;
        }
    }
}
