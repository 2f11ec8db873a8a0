package fr.entente.interventionservice.intervention.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.intervention.InterventionDetail;
import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.InterventionSheet;
import fr.entente.interventionservice.intervention.views.InterventionFilter;
import fr.entente.interventionservice.intervention.views.InterventionSheets;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;
import fr.entente.servicekit.web.Versions;

/** Lists and details; a landlord's staff sees what was done for that landlord. */
@RestController
@Tag(name = "Interventions")
@RequestMapping("/api/interventions")
class SheetController {

    private final InterventionSheets sheets;

    SheetController(InterventionSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    @Operation(summary = "Interventions, the latest first")
    Page<InterventionSheet> list(Caller caller, @Valid @ParameterObject @ModelAttribute InterventionFilter filter,
            Paging paging) {
        return sheets.list(reader(caller), filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "An intervention as it is now, and its history")
    ResponseEntity<InterventionDetail> detail(Caller caller, @PathVariable UUID id) {
        var detail = sheets.find(reader(caller), new InterventionId(id))
                .orElseThrow(() -> new ConcurrencyProblem.Unknown(id.toString()));
        return ResponseEntity.ok().eTag(Versions.etag(detail.sheet().version())).body(detail);
    }

    private static Caller reader(Caller caller) {
        return caller.mustBe(Role.MEDIATOR, Role.MANAGER, Role.COORDINATOR, Role.LANDLORD);
    }
}
