package fr.entente.dossierservice.dossier.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.vault.VaultReadings;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

import static fr.entente.servicekit.access.Role.AUDITOR;

/**
 * Who read what was told: for those who may read it themselves, and for the auditor, who may not; nobody else learns
 * that there is a record.
 */
@RestController
@Tag(name = "Dossiers")
class ReadingsController {

    private final DossierDesk desk;
    private final Directory directory;
    private final VaultReadings readings;

    ReadingsController(DossierDesk desk, Directory directory, VaultReadings readings) {
        this.desk = desk;
        this.directory = directory;
        this.readings = readings;
    }

    @GetMapping("/api/readings")
    @Operation(summary = "Who read names and notes in the scheme, the latest first, for the auditor")
    Page<VaultReadings.Reading> all(@ParameterObject VaultReadings.Filter filter, Paging paging, Caller caller) {
        return readings.list(caller.mustBe(AUDITOR), null, filter, paging);
    }

    @GetMapping("/api/dossiers/{id}/readings")
    @Operation(summary = "Who read names and notes, the latest first; never their content")
    Page<VaultReadings.Reading> list(@PathVariable UUID id, @ParameterObject VaultReadings.Filter filter,
            Paging paging, Caller caller) {
        return readings.list(reader(caller, id), new DossierId(id), filter, paging);
    }

    private Caller reader(Caller caller, UUID dossier) {
        return switch (caller.role()) {
            case MEDIATOR, MANAGER -> desk.confidant(caller, dossier);
            case AUDITOR -> {
                directory.mustHave(caller, Directory.Kind.DOSSIER, dossier);
                yield caller;
            }
            default -> throw new ConcurrencyProblem.Unknown(dossier.toString());
        };
    }
}
