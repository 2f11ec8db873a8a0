package fr.entente.interventionservice.action;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An institution that takes part; never a person.
 *
 * @param name of the institution, known inside the scheme only
 */
public record Organisation(OrganisationKind kind, @Nullable String name) {

    private static final Pattern LOOKS_LIKE_A_PERSON = Pattern.compile(
            "(?iu)(^|\\W)(mr|mrs|ms|mme|mlle|m\\.|monsieur|madame|mademoiselle)(\\W|$)|@|(\\d[ .-]?){9,}");

    /** A title, a mail address or a telephone number belongs to somebody. */
    void mustBeAnInstitution() {
        if (name != null && LOOKS_LIKE_A_PERSON.matcher(name).find()) {
            throw new ActionRejection.NamesAPerson();
        }
    }
}
