package fr.entente.interventionservice.intervention.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.views.Contradictions;
import fr.entente.interventionservice.intervention.views.ToSettle;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Receipt;

/** Two corrections said different things: whoever may correct chooses which holds. */
@RestController
@Tag(name = "Interventions")
@RequestMapping("/api/interventions")
class ContradictionController {

    private final Contradictions contradictions;
    private final Corrections corrections;

    ContradictionController(Contradictions contradictions, Corrections corrections) {
        this.contradictions = contradictions;
        this.corrections = corrections;
    }

    @GetMapping("/contradictions")
    @Operation(summary = "What is to be settled: all of the scheme for a manager, of what he logged for a mediator")
    ToSettle list(Caller caller, @RequestParam @Nullable UUID interventionId) {
        return contradictions.open(operator(caller), interventionId);
    }

    @PostMapping("/{id}/contradictions/{contradiction}/settlement")
    @Operation(summary = "Chooses for each contradicted aspect what stands or what was proposed")
    ResponseEntity<Receipt> settle(Caller caller, @PathVariable UUID id, @PathVariable long contradiction,
            @Valid @RequestBody SettlementForm form, Conditions conditions) {
        return corrections.settle(operator(caller), new InterventionId(id), contradiction, form, conditions).ok();
    }

    private static Caller operator(Caller caller) {
        return caller.mustBe(Role.MEDIATOR, Role.MANAGER);
    }
}
