package fr.entente.dossierservice.dossier.web;

import java.util.UUID;
import java.util.function.Function;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.dossier.DossierCommand;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.ProblemException;
import fr.entente.servicekit.web.Receipt;

import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

/** Who may change a dossier, who of them may know what was told, and how it is changed. */
@Component
final class DossierDesk {

    private final CommandDesk desk;
    private final Directory directory;

    DossierDesk(CommandDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    /**
     * @param allowed who was found to be so before
     * @param content what tells a repetition from something else
     */
    ResponseEntity<Receipt> change(UUID id, Caller allowed, Conditions conditions, Object content,
            Function<DossierId, DossierCommand> command) {
        DossierId dossier = new DossierId(id);
        return desk.change(dossier.toString(), command.apply(dossier), allowed, content, conditions).ok();
    }

    /** For whoever does not see the dossier: what else happens to it is none of his business. */
    ResponseEntity<Receipt> put(String part, Caller allowed, Object content, DossierCommand command) {
        return desk.put(command.dossierId().toString(), part, command, allowed, content).ok();
    }

    Caller operator(Caller caller, UUID dossier) {
        directory.mustHave(operator(caller), Directory.Kind.DOSSIER, dossier);
        return caller;
    }

    /** Who follows the dossier, or manages those who do: may know what was told. */
    Caller confidant(Caller caller, UUID dossier) {
        return following(caller, dossier, "not-followed");
    }

    /** The same: decides what becomes of the dossier. */
    Caller follower(Caller caller, UUID dossier) {
        return following(caller, dossier, "followers-only");
    }

    private Caller following(Caller caller, UUID dossier, String otherwise) {
        operator(caller, dossier);
        if (caller.role() == MEDIATOR
                && !directory.isFollowedBy(new DossierId(dossier), new MediatorId(caller.person()))) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "dossier", otherwise);
        }
        return caller;
    }

    static Caller operator(Caller caller) {
        return caller.mustBe(MEDIATOR, MANAGER);
    }
}
