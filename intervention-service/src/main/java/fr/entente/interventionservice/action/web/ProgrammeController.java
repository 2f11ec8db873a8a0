package fr.entente.interventionservice.action.web;

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

import fr.entente.interventionservice.action.ActionId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Receipt;

/** What the operator's people plan, hold and tell; an action is the whole team's. */
@RestController
@Tag(name = "Collective actions")
@RequestMapping("/api/actions/{id}")
class ProgrammeController {

    private final Programme programme;

    ProgrammeController(Programme programme) {
        this.programme = programme;
    }

    @PutMapping
    @Operation(summary = "Plans an action at one or more sites; 425 while a site is not known here yet")
    ResponseEntity<Receipt> plan(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ActionForms.PlanAction form) {
        return programme.plan(operator(caller), new ActionId(id), form).created();
    }

    @PostMapping("/change")
    @Operation(summary = "Changes what is planned, but for its time")
    ResponseEntity<Receipt> change(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ActionForms.ChangeAction form, Conditions conditions) {
        return programme.change(operator(caller), new ActionId(id), form, conditions).ok();
    }

    @PostMapping("/postponement")
    @Operation(summary = "Moves what is planned to another time, and says why")
    ResponseEntity<Receipt> postpone(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ActionForms.PostponeAction form, Conditions conditions) {
        return programme.postpone(operator(caller), new ActionId(id), form, conditions).ok();
    }

    @PostMapping("/cancellation")
    @Operation(summary = "Calls off what is planned, and says why")
    ResponseEntity<Receipt> cancel(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ActionForms.CancelAction form, Conditions conditions) {
        return programme.cancel(operator(caller), new ActionId(id), form, conditions).ok();
    }

    @PostMapping("/account")
    @Operation(summary = "Tells how a planned action was held: participants, hours, outcome")
    ResponseEntity<Receipt> hold(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ActionForms.TellAction form, Conditions conditions) {
        return programme.hold(operator(caller), new ActionId(id), form, conditions).ok();
    }

    @PutMapping("/account")
    @Operation(summary = "Tells of an action that was held without having been planned, in one step")
    ResponseEntity<Receipt> log(Caller caller, @PathVariable UUID id, @Valid @RequestBody ActionForms.TellAction form) {
        return programme.log(operator(caller), new ActionId(id), form).created();
    }

    @PostMapping("/correction")
    @Operation(summary = "Puts another account in the place of what was told")
    ResponseEntity<Receipt> correct(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ActionForms.TellAction form, Conditions conditions) {
        return programme.correct(operator(caller), new ActionId(id), form, conditions).ok();
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Takes back what was told; it counts no more")
    ResponseEntity<Receipt> withdraw(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ActionForms.WithdrawAction form, Conditions conditions) {
        return programme.withdraw(operator(caller), new ActionId(id), form, conditions).ok();
    }

    private static Caller operator(Caller caller) {
        return caller.mustBe(Role.MEDIATOR, Role.MANAGER);
    }
}
