package fr.entente.dossierservice.due.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.due.DueList;
import fr.entente.dossierservice.due.letters.DueReaders;
import fr.entente.dossierservice.due.views.DueThings;
import fr.entente.servicekit.access.Caller;

import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

@RestController
@Tag(name = "Due")
class DueController {

    private final DueThings things;
    private final DueReaders readers;

    DueController(DueThings things, DueReaders readers) {
        this.things = things;
        this.readers = readers;
    }

    @GetMapping("/api/due")
    @Operation(
            summary = "What is due or overdue and the caller's; a manager sees what nobody has as well, or everybody's")
    DueList due(@RequestParam(defaultValue = "false") boolean everybody, Caller caller) {
        readers.heardOf(everybody ? caller.mustBe(MANAGER) : caller.mustBe(MEDIATOR, MANAGER));
        return things.of(caller, everybody);
    }
}
