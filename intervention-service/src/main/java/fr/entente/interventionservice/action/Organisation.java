package fr.entente.interventionservice.action;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An institution that takes part; never a person.
 *
 * @param name as it was told; in no event but those of former times
 * @param nameId where its name is kept, beside the events
 */
public record Organisation(OrganisationKind kind, @Nullable String name, @Nullable UUID nameId) {

    private static final Pattern LOOKS_LIKE_A_PERSON = Pattern.compile(
            "(?iu)(^|\\W)(mr|mrs|ms|mme|mlle|m\\.|monsieur|madame|mademoiselle)(\\W|$)|@|(\\d[ .-]?){9,}");

    /** A title, a mail address or a telephone number belongs to somebody. */
    public void mustBeAnInstitution() {
        if (name != null && LOOKS_LIKE_A_PERSON.matcher(name).find()) {
            throw new ActionRejection.NamesAPerson();
        }
    }

    Organisation unnamed() {
        return new Organisation(kind, null, nameId);
    }
}
