package fr.entente.interventionservice.shift.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.views.HoursEntry;
import fr.entente.interventionservice.shift.views.HoursHistory;
import fr.entente.interventionservice.shift.views.Notes;
import fr.entente.interventionservice.shift.views.ShiftFilter;
import fr.entente.interventionservice.shift.views.ShiftItem;
import fr.entente.interventionservice.shift.views.ShiftReport;
import fr.entente.interventionservice.shift.views.ShiftReports;
import fr.entente.interventionservice.shift.views.Shifts;
import fr.entente.interventionservice.shift.views.Tonight;
import fr.entente.interventionservice.shift.views.Tonight.Evening;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;
import fr.entente.servicekit.web.Versions;

/** Evenings and their reports, for everybody concerned. */
@RestController
@Tag(name = "Shifts")
@RequestMapping("/api/shifts")
class ShiftController {

    private final Shifts shifts;
    private final ShiftReports reports;
    private final Notes notes;
    private final Tonight tonight;
    private final HoursHistory history;

    ShiftController(Shifts shifts, ShiftReports reports, Notes notes, Tonight tonight, HoursHistory history) {
        this.shifts = shifts;
        this.reports = reports;
        this.notes = notes;
        this.tonight = tonight;
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "Evenings, the latest first; a landlord's staff finds those that ended and were at its sites")
    Page<ShiftItem> list(Caller caller, @Valid @ParameterObject @ModelAttribute ShiftFilter filter, Paging paging) {
        return shifts.list(reader(caller), filter, paging);
    }

    @GetMapping("/tonight")
    @Operation(summary = "The caller's own evening, the one after it, and what the pair before has left for its sites")
    Evening tonight(Caller caller) {
        return tonight.of(caller.mustBe(Role.MEDIATOR, Role.MANAGER));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An evening with its sectors")
    ResponseEntity<ShiftItem> detail(Caller caller, @PathVariable UUID id) {
        var item = shifts.find(reader(caller), new ShiftId(id)).orElseThrow(() -> unknown(id));
        return ResponseEntity.ok().eTag(Versions.etag(item.version())).body(item);
    }

    @GetMapping("/{id}/report")
    @Operation(summary = "The report of an evening that has ended, for a landlord's staff of its own sites")
    ShiftReport report(Caller caller, @PathVariable UUID id) {
        return reports.of(reader(caller), new ShiftId(id)).orElseThrow(() -> unknown(id));
    }

    @GetMapping("/{id}/hours")
    @Operation(summary = "Who told what about the hours of an evening, and when; for the operator's people only")
    List<HoursEntry> hours(Caller caller, @PathVariable UUID id) {
        var shift = new ShiftId(id);
        if (!shifts.isKnownTo(caller.mustBe(Role.MEDIATOR, Role.MANAGER), shift)) {
            throw unknown(id);
        }
        return history.of(shift);
    }

    @DeleteMapping("/{id}/notes/{noteId}")
    @Operation(summary = "Deletes the words of a note, for good")
    ResponseEntity<Void> deleteNote(Caller caller, @PathVariable UUID id, @PathVariable UUID noteId) {
        var shift = new ShiftId(id);
        if (!shifts.isKnownTo(caller.mustBe(Role.MANAGER), shift)) {
            throw unknown(id);
        }
        notes.delete(caller, shift, noteId);
        return ResponseEntity.noContent().build();
    }

    private static Caller reader(Caller caller) {
        return caller.mustBe(Role.MEDIATOR, Role.MANAGER, Role.COORDINATOR, Role.LANDLORD);
    }

    private static ConcurrencyProblem unknown(UUID id) {
        return new ConcurrencyProblem.Unknown(id.toString());
    }
}
