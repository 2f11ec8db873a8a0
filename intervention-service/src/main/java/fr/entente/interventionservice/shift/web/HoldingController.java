package fr.entente.interventionservice.shift.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.shift.Actor;
import fr.entente.interventionservice.shift.ShiftCommand;
import fr.entente.interventionservice.shift.ShiftCommand.EndShift;
import fr.entente.interventionservice.shift.ShiftCommand.StartShift;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.views.Notes;
import fr.entente.interventionservice.shift.views.Shifts;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Receipt;

/** The pair starts and ends its evening, with the time of the deed; the manager does so where it was forgotten. */
@RestController
@Tag(name = "Shifts")
@RequestMapping("/api/shifts/{id}")
class HoldingController {

    private final CommandDesk desk;
    private final Shifts shifts;
    private final Notes notes;
    private final Days days;

    HoldingController(CommandDesk desk, Shifts shifts, Notes notes, Days days) {
        this.desk = desk;
        this.shifts = shifts;
        this.notes = notes;
        this.days = days;
    }

    @PutMapping("/start")
    @Operation(summary = "Starts an evening; the same start may be sent again")
    ResponseEntity<Receipt> start(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ShiftForms.StartShift form) {
        var command = new StartShift(known(caller, id), days.past("startedAt", form.startedAt()), form.present(),
                actor(caller), days.now());
        return held("start", command, caller, form);
    }

    /** Words are kept before the event that points to them. */
    @PutMapping("/end")
    @Operation(summary = "Ends an evening with the mood of each sector and what the next pair must know")
    ResponseEntity<Receipt> end(Caller caller, @PathVariable UUID id, @Valid @RequestBody ShiftForms.EndShift form) {
        var shift = known(caller, id);
        var command = new EndShift(shift, days.past("endedAt", form.endedAt()), form.present(), form.moodBySector(),
                form.allNotes().stream().map(ShiftForms.NoteForm::note).toList(), actor(caller), days.now());
        notes.keep(caller, shift, form.words());
        return held("end", command, caller, form.withoutWords());
    }

    private ResponseEntity<Receipt> held(String part, ShiftCommand command, Caller caller, Object content) {
        var mine = "%s/%s".formatted(part, caller.person());
        return desk.put(command.shiftId().toString(), mine, command, caller, content).ok();
    }

    private ShiftId known(Caller caller, UUID id) {
        var shift = new ShiftId(id);
        if (!shifts.isKnownTo(caller.mustBe(Role.MEDIATOR, Role.MANAGER), shift)) {
            throw new ConcurrencyProblem.Unknown(id.toString());
        }
        return shift;
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.person(), caller.role() == Role.MANAGER);
    }
}
