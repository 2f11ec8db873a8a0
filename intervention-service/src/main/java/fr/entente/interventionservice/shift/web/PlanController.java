package fr.entente.interventionservice.shift.web;

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

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.shift.ShiftCommand.CancelShift;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.views.Shifts;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Receipt;

/** What the manager does about evenings to come. */
@RestController
@Tag(name = "Shifts")
@RequestMapping("/api/shifts/{id}")
class PlanController {

    private final Planning planning;
    private final CommandDesk desk;
    private final Shifts shifts;
    private final Days days;

    PlanController(Planning planning, CommandDesk desk, Shifts shifts, Days days) {
        this.planning = planning;
        this.desk = desk;
        this.shifts = shifts;
        this.days = days;
    }

    @PutMapping
    @Operation(summary = "Plans an evening of a pair; 409 where one of them walks elsewhere at that time")
    ResponseEntity<Receipt> plan(Caller caller, @PathVariable UUID id, @Valid @RequestBody ShiftForms.PlanShift form) {
        return planning.plan(caller.mustBe(Role.MANAGER), new ShiftId(id), form).created();
    }

    @PostMapping("/plan")
    @Operation(summary = "Changes the plan of an evening that has not started")
    ResponseEntity<Receipt> change(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ShiftForms.PlanShift form, Conditions conditions) {
        return planning.change(caller, known(caller, id), form, conditions).ok();
    }

    @PostMapping("/cancellation")
    @Operation(summary = "Tells why a planned evening does not take place")
    ResponseEntity<Receipt> cancel(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ShiftForms.CancelShift form, Conditions conditions) {
        var command = new CancelShift(known(caller, id), form.reason(), days.now());
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    private ShiftId known(Caller caller, UUID id) {
        var shift = new ShiftId(id);
        if (!shifts.isKnownTo(caller.mustBe(Role.MANAGER), shift)) {
            throw new ConcurrencyProblem.Unknown(id.toString());
        }
        return shift;
    }
}
