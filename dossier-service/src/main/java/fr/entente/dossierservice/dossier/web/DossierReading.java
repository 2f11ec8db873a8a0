package fr.entente.dossierservice.dossier.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.dossier.Audience;
import fr.entente.dossierservice.dossier.DossierEntry;
import fr.entente.dossierservice.dossier.views.DossierDetails;
import fr.entente.dossierservice.dossier.views.DossierFilter;
import fr.entente.dossierservice.dossier.views.DossierItem;
import fr.entente.dossierservice.dossier.views.Dossiers;
import fr.entente.dossierservice.vault.Erasures;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;
import fr.entente.servicekit.web.Versions;

import static fr.entente.servicekit.access.Role.COORDINATOR;
import static fr.entente.servicekit.access.Role.LANDLORD;
import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

@RestController
@RequestMapping("/api/dossiers")
@Tag(name = "Dossiers")
class DossierReading {

    private final Dossiers dossiers;
    private final DossierAdvice advice;
    private final Erasures erasures;

    DossierReading(Dossiers dossiers, DossierAdvice advice, Erasures erasures) {
        this.dossiers = dossiers;
        this.advice = advice;
        this.erasures = erasures;
    }

    @GetMapping
    @Operation(summary = "Dossiers, the latest first")
    Page<DossierItem> list(@ParameterObject DossierFilter filter, Paging paging, Caller caller) {
        return dossiers.list(reader(caller), filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A dossier with its story and what may be done")
    ResponseEntity<DossierDetails> show(@PathVariable UUID id, Caller caller) {
        var found = dossiers.find(reader(caller), new DossierId(id))
                .orElseThrow(() -> new ConcurrencyProblem.Unknown(id.toString()));
        return ResponseEntity.ok().eTag(Versions.etag(found.item().version()))
                .body(DossierDetails.of(found.item(), told(found.entries(), caller), advice.of(found.item(), caller),
                        operates(caller), operates(caller) ? erasures.of(caller, new DossierId(id)) : List.of()));
    }

    private static List<DossierEntry> told(List<DossierEntry> story, Caller caller) {
        return story.stream().filter(entry -> operates(caller) || entry.audience() == Audience.EVERYBODY).toList();
    }

    private static boolean operates(Caller caller) {
        return caller.role().isOperator();
    }

    private static Caller reader(Caller caller) {
        return caller.mustBe(MEDIATOR, MANAGER, COORDINATOR, LANDLORD);
    }
}
