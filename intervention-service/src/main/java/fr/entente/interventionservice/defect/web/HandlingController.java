package fr.entente.interventionservice.defect.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.defect.DefectCommand;
import fr.entente.interventionservice.defect.DefectCommand.AcknowledgeDefect;
import fr.entente.interventionservice.defect.DefectCommand.MergeReports;
import fr.entente.interventionservice.defect.DefectCommand.PlanRepair;
import fr.entente.interventionservice.defect.DefectCommand.RefuseDefect;
import fr.entente.interventionservice.defect.DefectCommand.RepairDefect;
import fr.entente.interventionservice.defect.DefectId;
import fr.entente.interventionservice.defect.views.Defects;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.ProblemException;
import fr.entente.servicekit.web.Receipt;

/** What a landlord's staff does about its defects. */
@RestController
@Tag(name = "Defects")
@RequestMapping("/api/defects/{id}")
class HandlingController {

    private final CommandDesk desk;
    private final Defects defects;
    private final Days days;

    HandlingController(CommandDesk desk, Defects defects, Days days) {
        this.desk = desk;
        this.defects = defects;
        this.days = days;
    }

    @PostMapping("/acknowledgement")
    @Operation(summary = "Takes note of a defect, once")
    ResponseEntity<Receipt> acknowledge(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody DefectForms.AcknowledgeDefect form, Conditions conditions) {
        var command = new AcknowledgeDefect(own(caller, id), days.past("acknowledgedAt", form.acknowledgedAt()));
        return handled(command, caller, form, conditions);
    }

    @PostMapping("/plan")
    @Operation(summary = "Plans the repair for a day, or for another one")
    ResponseEntity<Receipt> plan(Caller caller, @PathVariable UUID id, @Valid @RequestBody DefectForms.PlanRepair form,
            Conditions conditions) {
        var plannedAt = days.past("plannedAt", form.plannedAt());
        var command = new PlanRepair(own(caller, id), Days.plausible("plannedFor", form.plannedFor()), plannedAt,
                Days.of(plannedAt));
        return handled(command, caller, form, conditions);
    }

    @PostMapping("/repair")
    @Operation(summary = "Tells on which day a defect was repaired")
    ResponseEntity<Receipt> repair(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody DefectForms.RepairDefect form, Conditions conditions) {
        var command = new RepairDefect(own(caller, id), days.past("repairedOn", form.repairedOn()), days.now());
        return handled(command, caller, form, conditions);
    }

    @PostMapping("/refusal")
    @Operation(summary = "Tells why a defect is not repaired")
    ResponseEntity<Receipt> refuse(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody DefectForms.RefuseDefect form, Conditions conditions) {
        var command = new RefuseDefect(own(caller, id), form.reason(), days.past("refusedAt", form.refusedAt()));
        return handled(command, caller, form, conditions);
    }

    @PostMapping("/merger")
    @Operation(summary = "Merges a second report of the same defect into the earlier one, which stays")
    ResponseEntity<Receipt> merge(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody DefectForms.MergeDefect form, Conditions conditions) {
        var defect = own(caller, id);
        var into = new DefectId(form.into());
        if (!defects.isKnownTo(caller, into)) {
            throw ProblemException.ofField(HttpStatus.NOT_FOUND, "defect", "unknown", "into");
        }
        var command = new MergeReports(defect, conditions.expectedVersion(), into,
                days.past("mergedAt", form.mergedAt()));
        return handled(command, caller, form, conditions);
    }

    /** Before versions are compared: the version of a foreign thing is no answer either. */
    private DefectId own(Caller caller, UUID id) {
        var defect = new DefectId(id);
        if (!defects.isKnownTo(caller.mustBe(Role.LANDLORD), defect)) {
            throw new ConcurrencyProblem.Unknown(id.toString());
        }
        return defect;
    }

    private ResponseEntity<Receipt> handled(DefectCommand command, Caller caller, Object form, Conditions conditions) {
        return desk.change(command.defectId().toString(), command, caller, form, conditions).ok();
    }
}
