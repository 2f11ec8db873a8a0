package fr.entente.interventionservice.shift.web;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.shift.Actor;
import fr.entente.interventionservice.shift.ShiftCommand;
import fr.entente.interventionservice.shift.ShiftCommand.CorrectHours;
import fr.entente.interventionservice.shift.ShiftCommand.EndShift;
import fr.entente.interventionservice.shift.ShiftCommand.LeaveShift;
import fr.entente.interventionservice.shift.ShiftCommand.StartShift;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.views.Notes;
import fr.entente.interventionservice.shift.views.Shifts;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Conditions;
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
    @Operation(summary = "Starts an evening, or tells who has come later; the same may be sent again; "
            + "heard of after the end, it counts the hours of one whom the end did not")
    ResponseEntity<Receipt> start(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ShiftForms.StartShift form) {
        var command = new StartShift(known(caller, id), days.past("startedAt", form.startedAt()), form.present(),
                actor(caller), days.now());
        var forOthers = form.present().contains(caller.person()) ? ""
                : form.present().stream().map(one -> "/" + one).sorted().collect(Collectors.joining());
        return held("start", command, caller, form, forOthers);
    }

    @PutMapping("/leave")
    @Operation(summary = "Tells that one of the pair leaves before the others; "
            + "heard of after the end, it corrects his hours")
    ResponseEntity<Receipt> leave(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ShiftForms.LeaveShift form) {
        var command = new LeaveShift(known(caller, id), form.mediator(), days.past("endedAt", form.endedAt()),
                actor(caller), days.now());
        return held("leave", command, caller, form, "/" + form.mediator());
    }

    @PostMapping("/hours")
    @Operation(summary = "Corrects the hours of one mediator: the pair the same day, the manager later as well")
    ResponseEntity<Receipt> correct(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody ShiftForms.CorrectHours form, Conditions conditions) {
        var command = new CorrectHours(known(caller, id), form.mediator(), moment("startedAt", form.startedAt()),
                moment("endedAt", form.endedAt()), actor(caller), days.today(), days.now());
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    private @Nullable Instant moment(String field, @Nullable Instant told) {
        return told == null ? null : days.past(field, told);
    }

    /** Words are kept before the event that points to them. */
    @PutMapping("/end")
    @Operation(summary = "Ends an evening with the mood of each sector and what the next pair must know; "
            + "told by another of the pair after the end, it stands beside it")
    ResponseEntity<Receipt> end(Caller caller, @PathVariable UUID id, @Valid @RequestBody ShiftForms.EndShift form) {
        var shift = known(caller, id);
        var command = new EndShift(shift, days.past("endedAt", form.endedAt()), form.present(), form.moodBySector(),
                form.allNotes().stream().map(ShiftForms.NoteForm::note).toList(), actor(caller), days.now());
        notes.keep(caller, shift, form.words());
        return held("end", command, caller, form.withoutWords(), "");
    }

    private ResponseEntity<Receipt> held(String part, ShiftCommand command, Caller caller, Object content,
            String about) {
        var mine = "%s/%s%s".formatted(part, caller.person(), about);
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
