package fr.entente.dossierservice.request.web;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.request.RequestCommand.AnswerRequest;
import fr.entente.dossierservice.request.RequestCommand.AssignRequest;
import fr.entente.dossierservice.request.RequestCommand.AttachRequestToDossier;
import fr.entente.dossierservice.request.RequestCommand.OrientRequest;
import fr.entente.dossierservice.request.RequestCommand.Plea;
import fr.entente.dossierservice.request.RequestCommand.ReceiveRequest;
import fr.entente.dossierservice.request.RequestCommand.TriageRequest;
import fr.entente.dossierservice.request.views.RequestDetails;
import fr.entente.dossierservice.request.views.RequestFilter;
import fr.entente.dossierservice.request.views.RequestItem;
import fr.entente.dossierservice.request.views.Requests;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;
import fr.entente.servicekit.web.ProblemException;
import fr.entente.servicekit.web.Receipt;
import fr.entente.servicekit.web.Versions;

import static fr.entente.servicekit.access.Role.COORDINATOR;
import static fr.entente.servicekit.access.Role.LANDLORD;
import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;
import static fr.entente.servicekit.access.Role.PARTNER;

@RestController
@RequestMapping("/api/requests")
@Tag(name = "Requests")
class RequestController {

    private final CommandDesk desk;
    private final Directory directory;
    private final Requests requests;
    private final RequestAdvice advice;
    private final Days days;

    RequestController(CommandDesk desk, Directory directory, Requests requests, RequestAdvice advice, Days days) {
        this.desk = desk;
        this.directory = directory;
        this.requests = requests;
        this.advice = advice;
        this.days = days;
    }

    @GetMapping
    @Operation(summary = "Requests, the latest first; a partner finds those it sent")
    Page<RequestItem> list(@ParameterObject RequestFilter filter, Paging paging, Caller caller) {
        return requests.list(involved(caller), filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A request with its story and what may be done")
    ResponseEntity<RequestDetails> show(@PathVariable UUID id, Caller caller) {
        RequestItem request = requests.find(involved(caller), new RequestId(id))
                .orElseThrow(() -> new ConcurrencyProblem.Unknown(id.toString()));
        return ResponseEntity.ok().eTag(Versions.etag(request.version()))
                .body(RequestDetails.of(request, advice.of(request, caller), proposed(request, caller)));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Receives a request about a site")
    ResponseEntity<Receipt> receive(@PathVariable UUID id, @RequestBody @Valid RequestForms.ReceiveRequest form,
            Caller caller) {
        Origins.mustFit(form.origin(), involved(caller));
        Instant receivedAt = days.past("receivedAt", form.receivedAt());
        SiteId site = new SiteId(form.siteId());
        Plea plea = new Plea(site, receivedAt, form.origin(), form.askedBy(), form.way(), form.nature(),
                new Severity(form.severity()), form.space());
        var command = new ReceiveRequest(new RequestId(id), new SchemeId(caller.requiredScheme()),
                directory.groundOf(caller, site), plea, Days.of(receivedAt), caller.person());
        return desk.create(id.toString(), command, caller, form).created();
    }

    @PostMapping("/{id}/assignment")
    @Operation(summary = "Makes a mediator answer for a request; a mediator takes for oneself what nobody has")
    ResponseEntity<Receipt> assign(@PathVariable UUID id, @RequestBody @Valid RequestForms.AssignRequest form,
            Caller caller, Conditions conditions) {
        directory.mustHave(operator(caller), Directory.Kind.REQUEST, id);
        if (caller.role() == MEDIATOR && !form.mediatorId().equals(caller.person())) {
            throw ProblemException.ofField(HttpStatus.FORBIDDEN, "request", "for-another", "mediatorId");
        }
        var command = new AssignRequest(new RequestId(id), new MediatorId(form.mediatorId()), caller.role() == MANAGER,
                days.past("assignedAt", form.assignedAt()));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    @PostMapping("/{id}/triage")
    @Operation(summary = "Tells what kind of matter a request is and how severe")
    ResponseEntity<Receipt> triage(@PathVariable UUID id, @RequestBody @Valid RequestForms.TriageRequest form,
            Caller caller, Conditions conditions) {
        directory.mustHave(operator(caller), Directory.Kind.REQUEST, id);
        var command = new TriageRequest(new RequestId(id), form.triage(), new Severity(form.severity()),
                days.past("triagedAt", form.triagedAt()));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    @PostMapping("/{id}/answer")
    @Operation(
            summary = "Answers a request, once; one that a colleague answers for is left to that one and the manager")
    ResponseEntity<Receipt> answer(@PathVariable UUID id, @RequestBody @Valid RequestForms.AnswerRequest form,
            Caller caller, Conditions conditions) {
        directory.mustHave(operator(caller), Directory.Kind.REQUEST, id);
        var command = new AnswerRequest(new RequestId(id), form.answer(),
                caller.role() == MEDIATOR ? new MediatorId(caller.person()) : null,
                days.past("answeredAt", form.answeredAt()));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    @PostMapping("/{id}/orientation")
    @Operation(summary = "Sends a request on to a partner, once")
    ResponseEntity<Receipt> orient(@PathVariable UUID id, @RequestBody @Valid RequestForms.OrientRequest form,
            Caller caller, Conditions conditions) {
        directory.mustHave(operator(caller), Directory.Kind.REQUEST, id);
        var command = new OrientRequest(new RequestId(id), form.partner(), days.past("orientedAt", form.orientedAt()));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    @PostMapping("/{id}/dossier")
    @Operation(summary = "Adds a request to an open dossier of the same landlord, once")
    ResponseEntity<Receipt> attach(@PathVariable UUID id, @RequestBody @Valid RequestForms.AttachRequest form,
            Caller caller, Conditions conditions) {
        directory.mustHave(operator(caller), Directory.Kind.REQUEST, id);
        Instant attachedAt = days.past("attachedAt", form.attachedAt());
        var command = new AttachRequestToDossier(new RequestId(id),
                directory.targetOf(caller, new DossierId(form.dossierId())), attachedAt, Days.of(attachedAt));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    /** While a dossier is open, a further report about the same matter is added to it (NM01). */
    private @Nullable DossierId proposed(RequestItem request, Caller caller) {
        return request.dossierId() == null && caller.role().isOperator()
                ? requests.dossierAbout(caller, request).orElse(null)
                : null;
    }

    private static Caller operator(Caller caller) {
        return caller.mustBe(MEDIATOR, MANAGER);
    }

    private static Caller involved(Caller caller) {
        return caller.mustBe(MEDIATOR, MANAGER, LANDLORD, COORDINATOR, PARTNER);
    }
}
