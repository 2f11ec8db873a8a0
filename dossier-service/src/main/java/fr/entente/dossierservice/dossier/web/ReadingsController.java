package fr.entente.dossierservice.dossier.web;

import java.util.EnumSet;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.vault.VaultReadings;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

/** Who read what was told, for those who may read it themselves; nobody else learns that there is a record. */
@RestController
@Tag(name = "Dossiers")
class ReadingsController {

    private final DossierDesk desk;
    private final VaultReadings readings;

    ReadingsController(DossierDesk desk, VaultReadings readings) {
        this.desk = desk;
        this.readings = readings;
    }

    @GetMapping("/api/dossiers/{id}/readings")
    @Operation(summary = "Who read names and notes, the latest first; never their content")
    Page<VaultReadings.Reading> list(@PathVariable UUID id, @ParameterObject VaultReadings.Filter filter,
            Paging paging, Caller caller) {
        if (!EnumSet.of(MEDIATOR, MANAGER).contains(caller.role())) {
            throw new ConcurrencyProblem.Unknown(id.toString());
        }
        return readings.list(desk.confidant(caller, id), new DossierId(id), filter, paging);
    }
}
