package fr.entente.dossierservice.scheme.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import fr.entente.dossierservice.scheme.ContractTerms;
import fr.entente.dossierservice.scheme.SchemeCommand.AdmitLandlord;
import fr.entente.dossierservice.scheme.SchemeCommand.CreateScheme;
import fr.entente.dossierservice.scheme.SchemeCommand.EndContract;
import fr.entente.dossierservice.scheme.SchemeCommand.LetLandlordLeave;
import fr.entente.dossierservice.scheme.SchemeCommand.PromiseFirstAnswer;
import fr.entente.dossierservice.scheme.SchemeCommand.RenewContract;
import fr.entente.dossierservice.scheme.SchemeCommand.SignContract;
import fr.entente.dossierservice.scheme.views.SchemeDetails;
import fr.entente.dossierservice.scheme.views.Schemes;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.OperatorId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.ProblemException;
import fr.entente.servicekit.web.Receipt;
import fr.entente.servicekit.web.Versions;

import static fr.entente.servicekit.access.Role.COORDINATOR;
import static fr.entente.servicekit.access.Role.LANDLORD;
import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

@RestController
@RequestMapping("/api/schemes/{id}")
@Tag(name = "Schemes")
class SchemeController {

    private final CommandDesk desk;
    private final Schemes schemes;
    private final Days days;

    SchemeController(CommandDesk desk, Schemes schemes, Days days) {
        this.desk = desk;
        this.schemes = schemes;
        this.days = days;
    }

    @GetMapping
    @Operation(summary = "The scheme the caller acts in; a landlord's staff finds its own membership only")
    ResponseEntity<SchemeDetails> show(@PathVariable UUID id, Caller caller) {
        caller.mustBe(COORDINATOR, MANAGER, MEDIATOR, LANDLORD);
        mustActIn(id, caller);
        SchemeDetails scheme = schemes.of(caller).orElseThrow(() -> new ConcurrencyProblem.Unknown(id.toString()));
        return ResponseEntity.ok().eTag(Versions.etag(scheme.version())).body(scheme);
    }

    @PutMapping
    @Operation(summary = "Creates the scheme")
    ResponseEntity<Receipt> create(@PathVariable UUID id, @RequestBody @Valid SchemeForms.CreateScheme form,
            Caller caller) {
        SchemeId scheme = coordinated(id, caller);
        var command = new CreateScheme(scheme, form.name().strip(), new LandlordId(form.coordinatorId()),
                form.coordinatorName().strip(), days.past("createdOn", form.createdOn()));
        return desk.create(id.toString(), command, caller, form).created();
    }

    /** The same landlord may be put again from a later day, after it has left. */
    @PutMapping("/members/{landlordId}")
    @Operation(summary = "Admits a landlord from a day on")
    ResponseEntity<Receipt> admit(@PathVariable UUID id, @PathVariable UUID landlordId,
            @RequestBody @Valid SchemeForms.AdmitLandlord form, Caller caller) {
        SchemeId scheme = coordinated(id, caller);
        var command = new AdmitLandlord(scheme, new LandlordId(landlordId), form.name().strip(),
                Days.plausible("from", form.from()));
        String part = "member/%s/%s".formatted(landlordId, form.from());
        return desk.put(id.toString(), part, command, caller, List.of(landlordId, form)).created();
    }

    @PostMapping("/members/{landlordId}/leaving")
    @Operation(summary = "Gives the last day of a landlord's membership")
    ResponseEntity<Receipt> leave(@PathVariable UUID id, @PathVariable UUID landlordId,
            @RequestBody @Valid SchemeForms.LetLandlordLeave form, Caller caller, Conditions conditions) {
        SchemeId scheme = coordinated(id, caller);
        var command = new LetLandlordLeave(scheme, new LandlordId(landlordId),
                Days.plausible("lastDay", form.lastDay()));
        return desk.change(id.toString(), command, caller, List.of(landlordId, form), conditions).ok();
    }

    @PostMapping("/contract")
    @Operation(summary = "Signs the contract with the operator")
    ResponseEntity<Receipt> sign(@PathVariable UUID id, @RequestBody @Valid SchemeForms.SignContract form,
            Caller caller, Conditions conditions) {
        SchemeId scheme = coordinated(id, caller);
        return desk.change(id.toString(), new SignContract(scheme, terms(form)), caller, form, conditions).ok();
    }

    @PostMapping("/first-answer")
    @Operation(summary = "Promises a first answer to requests within so many hours, from a day on")
    ResponseEntity<Receipt> promise(@PathVariable UUID id, @RequestBody @Valid SchemeForms.PromiseFirstAnswer form,
            Caller caller, Conditions conditions) {
        var command = new PromiseFirstAnswer(coordinated(id, caller), form.hours(),
                Days.plausible("from", form.from()));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    @PostMapping("/contract/renewal")
    @Operation(summary = "Renews the contract until a later day")
    ResponseEntity<Receipt> renew(@PathVariable UUID id, @RequestBody @Valid SchemeForms.RenewContract form,
            Caller caller, Conditions conditions) {
        var command = new RenewContract(coordinated(id, caller), Days.plausible("until", form.until()));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    @PostMapping("/contract/ending")
    @Operation(summary = "Ends the contract before its time")
    ResponseEntity<Receipt> end(@PathVariable UUID id, @RequestBody @Valid SchemeForms.EndContract form, Caller caller,
            Conditions conditions) {
        var command = new EndContract(coordinated(id, caller), Days.plausible("lastDay", form.lastDay()));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    private static ContractTerms terms(SchemeForms.SignContract form) {
        if (!form.opensAt().isBefore(form.closesAt())) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "contract", "hours", "closesAt");
        }
        return new ContractTerms(new OperatorId(form.operatorId()), form.operatorName().strip(),
                Days.plausible("from", form.from()), Days.notBefore(form.from(), "until", form.until()),
                form.renewals(), List.copyOf(form.serviceDays()), form.opensAt(), form.closesAt(), form.hoursDue());
    }

    private static SchemeId coordinated(UUID id, Caller caller) {
        mustActIn(id, caller.mustBe(COORDINATOR));
        return new SchemeId(id);
    }

    private static void mustActIn(UUID id, Caller caller) {
        if (!caller.requiredScheme().equals(id)) {
            throw new ConcurrencyProblem.Unknown(id.toString());
        }
    }
}
