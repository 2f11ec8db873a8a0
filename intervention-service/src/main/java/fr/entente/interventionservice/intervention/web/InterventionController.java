package fr.entente.interventionservice.intervention.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Receipt;

/** The operator logs, corrects and withdraws. */
@RestController
@Tag(name = "Interventions")
@RequestMapping("/api/interventions")
class InterventionController {

    private final Logbook logbook;
    private final Corrections corrections;

    InterventionController(Logbook logbook, Corrections corrections) {
        this.logbook = logbook;
        this.corrections = corrections;
    }

    @PutMapping("/{id}")
    @Operation(summary = "Logs what a mediator did; 425 while something it refers to is not known here yet")
    ResponseEntity<Receipt> log(Caller caller, @PathVariable UUID id, @Valid @RequestBody InterventionForm form) {
        return logbook.log(operator(caller), new InterventionId(id), form).created();
    }

    @PostMapping("/{id}/correction")
    @Operation(summary = "Puts other content in the place of all that was told", description = """
            If-Match names the version it was written on. What others changed since then holds beside it. Where they
            changed the same, what stands stays: 202 says that the correction is kept and has to be settled.""")
    ResponseEntity<CorrectionReceipt> correct(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody InterventionForm form, Conditions conditions) {
        return corrections.correct(operator(caller), new InterventionId(id), form, conditions).answer();
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Takes an intervention back; it counts no more")
    ResponseEntity<Receipt> withdraw(Caller caller, @PathVariable UUID id, @Valid @RequestBody WithdrawalForm form,
            Conditions conditions) {
        return logbook.withdraw(operator(caller), new InterventionId(id), form, conditions).ok();
    }

    private static Caller operator(Caller caller) {
        return caller.mustBe(Role.MEDIATOR, Role.MANAGER);
    }
}
