package fr.entente.dossierservice.dossier.web;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ProblemException;

import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

/** Who may change a dossier, and who of them may know what was told. */
@Component
final class Confidants {

    private final Directory directory;

    Confidants(Directory directory) {
        this.directory = directory;
    }

    Caller operator(Caller caller, UUID dossier) {
        directory.mustHave(operator(caller), Directory.Kind.DOSSIER, dossier);
        return caller;
    }

    /** Who follows the dossier, or manages those who do. */
    Caller confidant(Caller caller, UUID dossier) {
        operator(caller, dossier);
        if (caller.role() == MEDIATOR
                && !directory.isFollowedBy(new DossierId(dossier), new MediatorId(caller.person()))) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "dossier", "not-followed");
        }
        return caller;
    }

    static Caller operator(Caller caller) {
        return caller.mustBe(MEDIATOR, MANAGER);
    }
}
