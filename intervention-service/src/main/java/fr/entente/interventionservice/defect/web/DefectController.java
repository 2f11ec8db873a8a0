package fr.entente.interventionservice.defect.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.defect.DefectId;
import fr.entente.interventionservice.defect.views.DefectDetails;
import fr.entente.interventionservice.defect.views.DefectFilter;
import fr.entente.interventionservice.defect.views.DefectItem;
import fr.entente.interventionservice.defect.views.Defects;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;
import fr.entente.servicekit.web.Receipt;
import fr.entente.servicekit.web.Versions;

/** The operator reports, and everybody concerned sees what becomes of it. */
@RestController
@Tag(name = "Defects")
@RequestMapping("/api/defects")
class DefectController {

    private final Reporting reporting;
    private final Defects defects;
    private final DefectAdvice advice;

    DefectController(Reporting reporting, Defects defects, DefectAdvice advice) {
        this.reporting = reporting;
        this.defects = defects;
        this.advice = advice;
    }

    @GetMapping
    @Operation(summary = "Defects, the latest first; a landlord's staff finds its own")
    Page<DefectItem> list(Caller caller, @Valid @ParameterObject @ModelAttribute DefectFilter filter, Paging paging) {
        return defects.list(reader(caller), filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A defect with its history and what may be done about it")
    ResponseEntity<DefectDetails> detail(Caller caller, @PathVariable UUID id) {
        var defect = new DefectId(id);
        var item = defects.find(reader(caller), defect)
                .orElseThrow(() -> new ConcurrencyProblem.Unknown(id.toString()));
        return ResponseEntity.ok().eTag(Versions.etag(item.version()))
                .body(new DefectDetails(item, defects.history(caller, defect), advice.of(item, caller)));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Reports a defect to the landlord of the site; 425 while the site is not known here yet")
    ResponseEntity<Receipt> report(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody DefectForms.ReportDefect form) {
        return reporting.report(caller.mustBe(Role.MEDIATOR, Role.MANAGER), new DefectId(id), form).created();
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Takes back what was reported by mistake, while no repair is planned; it counts no more")
    ResponseEntity<Receipt> withdraw(Caller caller, @PathVariable UUID id,
            @Valid @RequestBody DefectForms.WithdrawDefect form, Conditions conditions) {
        return reporting.withdraw(caller.mustBe(Role.MEDIATOR, Role.MANAGER), new DefectId(id), form, conditions).ok();
    }

    private static Caller reader(Caller caller) {
        return caller.mustBe(Role.MEDIATOR, Role.MANAGER, Role.COORDINATOR, Role.LANDLORD);
    }
}
