package fr.entente.dossierservice.dossier.web;

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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.dossier.DossierCommand.AddParty;
import fr.entente.dossierservice.dossier.DossierCommand.AssignMediator;
import fr.entente.dossierservice.dossier.DossierCommand.GiveConsent;
import fr.entente.dossierservice.dossier.DossierCommand.HoldMeeting;
import fr.entente.dossierservice.dossier.DossierCommand.TakeNote;
import fr.entente.dossierservice.dossier.DossierCommand.WithdrawConsent;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.vault.Vault;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.NoteId;
import fr.entente.dossierservice.words.PartyId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;
import fr.entente.servicekit.web.ProblemException;
import fr.entente.servicekit.web.Receipt;

import static fr.entente.servicekit.access.Role.MEDIATOR;

/** Who is in a dossier, what they agreed to, and what was told: for those who follow it and their manager alone. */
@RestController
@RequestMapping("/api/dossiers/{id}")
@Tag(name = "Dossiers")
class MediationController {

    private final DossierDesk desk;
    private final Directory directory;
    private final Vault vault;
    private final Days days;

    MediationController(DossierDesk desk, Directory directory, Vault vault, Days days) {
        this.desk = desk;
        this.directory = directory;
        this.vault = vault;
        this.days = days;
    }

    @PostMapping("/mediators")
    @Operation(summary = "Lets a mediator follow the dossier; a mediator takes it up for oneself")
    ResponseEntity<Receipt> assign(@PathVariable UUID id, @RequestBody @Valid MediationForms.AssignMediator form,
            Caller caller, Conditions conditions) {
        if (caller.role() == MEDIATOR && !form.mediatorId().equals(caller.person())) {
            throw ProblemException.ofField(HttpStatus.FORBIDDEN, "dossier", "for-another", "mediatorId");
        }
        return desk.change(id, desk.operator(caller, id), conditions, form, dossier -> new AssignMediator(dossier,
                new MediatorId(form.mediatorId()), days.past("assignedOn", form.assignedOn())));
    }

    /** The vault first: an event never points to nothing. */
    @PostMapping("/parties")
    @Operation(summary = "Adds a party; its name goes to the vault and nowhere else")
    ResponseEntity<Receipt> add(@PathVariable UUID id, @RequestBody @Valid MediationForms.AddParty form,
            Caller caller, Conditions conditions) {
        form.mustFitItsKind();
        var command = new AddParty(new DossierId(id), new PartyId(form.partyId()), form.side(), form.kind(),
                days.past("addedOn", form.addedOn()));
        desk.confidant(caller, id);
        vault.keep(caller, command.dossierId(), new Vault.Party(command.partyId(), form.side(), form.kind().name(),
                form.name(), form.contact()));
        return desk.change(id, caller, conditions, form.withoutWords(), _ -> command);
    }

    @GetMapping("/parties")
    @Operation(summary = "The parties with their names; who reads them is recorded")
    Parties parties(@PathVariable UUID id, Caller caller) {
        return new Parties(vault.parties(desk.confidant(caller, id), new DossierId(id)));
    }

    @GetMapping("/parties/unnamed")
    @Operation(summary = "The parties by side and kind, without a name: no reading, and none is recorded")
    UnnamedParties unnamed(@PathVariable UUID id, Caller caller) {
        return new UnnamedParties(vault.unnamed(desk.confidant(caller, id), new DossierId(id)));
    }

    @PostMapping("/consents")
    @Operation(summary = "Records that a side agrees to be mediated")
    ResponseEntity<Receipt> agree(@PathVariable UUID id, @RequestBody @Valid MediationForms.GiveConsent form,
            Caller caller, Conditions conditions) {
        return desk.change(id, desk.confidant(caller, id), conditions, form,
                dossier -> new GiveConsent(dossier, form.side(),
                        form.form(), days.past("givenOn", form.givenOn())));
    }

    @PostMapping("/consents/withdrawal")
    @Operation(summary = "Records that a side agrees no longer")
    ResponseEntity<Receipt> withdraw(@PathVariable UUID id, @RequestBody @Valid MediationForms.WithdrawConsent form,
            Caller caller, Conditions conditions) {
        return desk.change(id, desk.confidant(caller, id), conditions, form, dossier -> new WithdrawConsent(dossier,
                form.side(), days.past("withdrawnOn", form.withdrawnOn())));
    }

    @PostMapping("/meetings")
    @Operation(summary = "Records a meeting, apart or together: held, cancelled, or nobody came")
    ResponseEntity<Receipt> meet(@PathVariable UUID id, @RequestBody @Valid MediationForms.HoldMeeting form,
            Caller caller, Conditions conditions) {
        form.mustSayWhoCame();
        return desk.change(id, desk.confidant(caller, id), conditions, form,
                dossier -> new HoldMeeting(dossier, form.kind(),
                        form.course(), form.parties().stream().map(PartyId::new).toList(),
                        days.past("heldOn", form.heldOn()),
                        directory.schemeOf(caller, dossier)));
    }

    @PostMapping("/notes")
    @Operation(summary = "Keeps a note in the vault")
    ResponseEntity<Receipt> note(@PathVariable UUID id, @RequestBody @Valid MediationForms.TakeNote form,
            Caller caller, Conditions conditions) {
        var command = new TakeNote(new DossierId(id), new NoteId(form.noteId()), days.past("takenOn", form.takenOn()));
        desk.confidant(caller, id);
        vault.keep(caller, command.dossierId(), command.noteId(), form.text().strip());
        return desk.change(id, caller, conditions, form.withoutWords(), _ -> command);
    }

    @GetMapping("/notes")
    @Operation(summary = "The notes, the latest first, page by page; who reads them is recorded")
    Page<Vault.Note> notes(@PathVariable UUID id, Caller caller, Paging paging) {
        return vault.notes(desk.confidant(caller, id), new DossierId(id), paging);
    }

    record Parties(List<Vault.Party> items) {}

    record UnnamedParties(List<Vault.Unnamed> items) {}
}
