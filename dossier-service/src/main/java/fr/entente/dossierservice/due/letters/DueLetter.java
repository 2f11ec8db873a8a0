package fr.entente.dossierservice.due.letters;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/**
 * What somebody is told on a morning, and where.
 *
 * @param reader who gets it, as what he was last here: it holds what he would see himself
 */
record DueLetter(Caller reader, LocalDate day, String address, Locale language) {

    static DueLetter to(UUID scheme, UUID person, Role role, LocalDate day, String address, String language) {
        return new DueLetter(new Caller(person, role, scheme, null), day, address, Locale.of(language));
    }
}
