package fr.entente.dossierservice.engagement.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.engagement.EngagementCommand.CancelEngagement;
import fr.entente.dossierservice.engagement.EngagementCommand.ChangeEngagement;
import fr.entente.dossierservice.engagement.EngagementCommand.OrderEngagement;
import fr.entente.dossierservice.engagement.Order;
import fr.entente.dossierservice.engagement.views.EngagementDetails;
import fr.entente.dossierservice.engagement.views.EngagementFilter;
import fr.entente.dossierservice.engagement.views.EngagementItem;
import fr.entente.dossierservice.engagement.views.Engagements;
import fr.entente.dossierservice.engagement.views.Planned;
import fr.entente.dossierservice.site.Ground;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.EngagementId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;
import fr.entente.servicekit.web.Receipt;
import fr.entente.servicekit.web.Versions;

import static fr.entente.servicekit.access.Role.COORDINATOR;
import static fr.entente.servicekit.access.Role.LANDLORD;
import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

/** Ordered by the coordinator, who holds the contract, or entered by the manager, who plans the work. */
@RestController
@RequestMapping("/api/engagements")
@Tag(name = "Engagements")
class EngagementController {

    private final CommandDesk desk;
    private final Directory directory;
    private final Engagements engagements;
    private final Days days;

    EngagementController(CommandDesk desk, Directory directory, Engagements engagements, Days days) {
        this.desk = desk;
        this.directory = directory;
        this.engagements = engagements;
        this.days = days;
    }

    @GetMapping
    @Operation(summary = "One-off engagements, the latest first; a landlord's staff finds those on its own sites")
    Page<EngagementItem> list(@ParameterObject @Valid EngagementFilter filter, Paging paging, Caller caller) {
        return engagements.list(reader(caller), filter, paging);
    }

    /** For whoever fills in an order: it may be given all the same, knowingly. */
    @GetMapping("/overlapping")
    @Operation(summary = "The engagements that one being planned would overlap")
    Overlapping overlapping(@ParameterObject @Valid Planned planned, Caller caller) {
        orderer(caller);
        Days.plausible("from", planned.from());
        return new Overlapping(engagements.overlapping(caller, planned));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An engagement with its sites and the others that overlap it")
    ResponseEntity<EngagementDetails> show(@PathVariable UUID id, Caller caller) {
        EngagementDetails found = engagements.find(reader(caller), new EngagementId(id))
                .orElseThrow(() -> new ConcurrencyProblem.Unknown(id.toString()));
        return ResponseEntity.ok().eTag(Versions.etag(found.item().version())).body(found);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Orders a day, a week or a month on some sites")
    ResponseEntity<Receipt> order(@PathVariable UUID id, @RequestBody @Valid EngagementForms.OrderEngagement form,
            Caller caller) {
        orderer(caller);
        var order = new Order(form.length(), Days.plausible("from", form.from()), grounds(caller, form.siteIds()),
                form.hoursDue(), form.theme());
        var command = new OrderEngagement(new EngagementId(id), new SchemeId(caller.requiredScheme()), order,
                days.past("orderedOn", form.orderedOn()));
        return desk.create(id.toString(), command, caller, form).created();
    }

    @PostMapping("/{id}/terms")
    @Operation(summary = "Changes what was ordered")
    ResponseEntity<Receipt> change(@PathVariable UUID id, @RequestBody @Valid EngagementForms.ChangeEngagement form,
            Caller caller, Conditions conditions) {
        directory.mustHave(orderer(caller), Directory.Kind.ENGAGEMENT, id);
        var order = new Order(form.length(), Days.plausible("from", form.from()), grounds(caller, form.siteIds()),
                form.hoursDue(), form.theme());
        var command = new ChangeEngagement(new EngagementId(id), order, days.past("changedOn", form.changedOn()),
                days.today());
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    @PostMapping("/{id}/cancellation")
    @Operation(summary = "Cancels it from a day on; what happened before stays in its report")
    ResponseEntity<Receipt> cancel(@PathVariable UUID id, @RequestBody @Valid EngagementForms.CancelEngagement form,
            Caller caller, Conditions conditions) {
        directory.mustHave(orderer(caller), Directory.Kind.ENGAGEMENT, id);
        LocalDate from = Days.plausible("from", form.from());
        var command = new CancelEngagement(new EngagementId(id), form.reason(), from, days.today());
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    private List<Ground> grounds(Caller caller, Collection<UUID> sites) {
        return directory.groundsOf(caller, sites.stream().map(SiteId::new).toList());
    }

    private static Caller orderer(Caller caller) {
        return caller.mustBe(MANAGER, COORDINATOR);
    }

    private static Caller reader(Caller caller) {
        return caller.mustBe(COORDINATOR, MANAGER, MEDIATOR, LANDLORD);
    }

    record Overlapping(List<EngagementItem> items) {}
}
