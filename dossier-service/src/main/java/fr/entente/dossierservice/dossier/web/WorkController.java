package fr.entente.dossierservice.dossier.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.dossier.DossierCommand.AnswerOrientation;
import fr.entente.dossierservice.dossier.DossierCommand.DecideAdmissibility;
import fr.entente.dossierservice.dossier.DossierCommand.FollowUpAgreement;
import fr.entente.dossierservice.dossier.DossierCommand.GiveSupport;
import fr.entente.dossierservice.dossier.DossierCommand.InformSide;
import fr.entente.dossierservice.dossier.DossierCommand.LinkDossier;
import fr.entente.dossierservice.dossier.DossierCommand.MakeInquiry;
import fr.entente.dossierservice.dossier.DossierCommand.ReachAgreement;
import fr.entente.dossierservice.dossier.DossierCommand.ResumeDossier;
import fr.entente.dossierservice.dossier.DossierCommand.SuspendDossier;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Receipt;

/** The work on a dossier: whether it may be mediated, and what it brought. */
@RestController
@RequestMapping("/api/dossiers/{id}")
@Tag(name = "Dossiers")
class WorkController {

    private final DossierDesk desk;
    private final Directory directory;
    private final Days days;

    WorkController(DossierDesk desk, Directory directory, Days days) {
        this.desk = desk;
        this.directory = directory;
        this.days = days;
    }

    @PostMapping("/admissibility")
    @Operation(summary = "Says whether anything speaks against mediating, by the checklist")
    ResponseEntity<Receipt> admit(@PathVariable UUID id, @RequestBody @Valid WorkForms.DecideAdmissibility form,
            Caller caller, Conditions conditions) {
        return desk.change(id, desk.operator(caller, id), conditions, form, dossier -> new DecideAdmissibility(dossier,
                form.exclusion(), days.past("decidedOn", form.decidedOn())));
    }

    @PostMapping("/information")
    @Operation(summary = "Records that a side was told the rules and what is asked of it")
    ResponseEntity<Receipt> inform(@PathVariable UUID id, @RequestBody @Valid WorkForms.InformSide form,
            Caller caller, Conditions conditions) {
        return desk.change(id, desk.confidant(caller, id), conditions, form, dossier -> new InformSide(dossier,
                form.side(), days.past("informedOn", form.informedOn())));
    }

    @PostMapping("/support")
    @Operation(summary = "Records what was done for those who suffered")
    ResponseEntity<Receipt> support(@PathVariable UUID id, @RequestBody @Valid WorkForms.GiveSupport form,
            Caller caller, Conditions conditions) {
        return desk.change(id, desk.confidant(caller, id), conditions, form, dossier -> new GiveSupport(dossier,
                form.support(), days.past("givenOn", form.givenOn())));
    }

    @PostMapping("/inquiry")
    @Operation(summary = "Records the inquiry among neighbours, in households")
    ResponseEntity<Receipt> inquire(@PathVariable UUID id, @RequestBody @Valid WorkForms.MakeInquiry form,
            Caller caller, Conditions conditions) {
        return desk.change(id, desk.confidant(caller, id), conditions, form, dossier -> new MakeInquiry(dossier,
                form.inquiry(), days.past("madeOn", form.madeOn())));
    }

    @PostMapping("/agreement")
    @Operation(summary = "Records an agreement of both sides, with the day on which one asks whether it is kept")
    ResponseEntity<Receipt> agree(@PathVariable UUID id, @RequestBody @Valid WorkForms.ReachAgreement form,
            Caller caller, Conditions conditions) {
        form.mustBeFollowedUpLater();
        return desk.change(id, desk.confidant(caller, id), conditions, form, dossier -> new ReachAgreement(dossier,
                form.form(), days.past("reachedOn", form.reachedOn()), form.followUpOn()));
    }

    @PostMapping("/agreement/follow-up")
    @Operation(summary = "Says whether the agreement is kept")
    ResponseEntity<Receipt> followUp(@PathVariable UUID id, @RequestBody @Valid WorkForms.FollowUpAgreement form,
            Caller caller, Conditions conditions) {
        return desk.change(id, desk.confidant(caller, id), conditions, form, dossier -> new FollowUpAgreement(
                dossier, form.kept(), days.past("followedUpOn", form.followedUpOn())));
    }

    @PostMapping("/suspension")
    @Operation(summary = "Lets the work rest, with a reason")
    ResponseEntity<Receipt> suspend(@PathVariable UUID id, @RequestBody @Valid WorkForms.SuspendDossier form,
            Caller caller, Conditions conditions) {
        return desk.change(id, desk.operator(caller, id), conditions, form, dossier -> new SuspendDossier(dossier,
                form.because(), days.past("suspendedOn", form.suspendedOn())));
    }

    @PostMapping("/suspension/end")
    @Operation(summary = "Takes the work up again")
    ResponseEntity<Receipt> resume(@PathVariable UUID id, @RequestBody @Valid WorkForms.ResumeDossier form,
            Caller caller, Conditions conditions) {
        return desk.change(id, desk.operator(caller, id), conditions, form, dossier -> new ResumeDossier(dossier,
                days.past("resumedOn", form.resumedOn())));
    }

    @PostMapping("/orientations/{version}/answer")
    @Operation(summary = "Says what the partner made of an orientation, named by the version at which it was made")
    ResponseEntity<Receipt> hear(@PathVariable UUID id, @PathVariable long version,
            @RequestBody @Valid WorkForms.AnswerOrientation form, Caller caller, Conditions conditions) {
        form.mustSayWhyRefused();
        return desk.change(id, desk.operator(caller, id), conditions, form, dossier -> new AnswerOrientation(dossier,
                version, form.status(), form.refusedBecause(), days.past("answeredOn", form.answeredOn())));
    }

    @PostMapping("/sequel")
    @Operation(summary = "Says in which dossier a conflict that came back is followed")
    ResponseEntity<Receipt> link(@PathVariable UUID id, @RequestBody @Valid WorkForms.LinkDossier form,
            Caller caller, Conditions conditions) {
        var next = directory.targetOf(desk.operator(caller, form.next()), new DossierId(form.next()));
        return desk.change(id, desk.operator(caller, id), conditions, form, dossier -> new LinkDossier(dossier,
                next.dossierId(), next.landlordId(), days.past("linkedOn", form.linkedOn())));
    }
}
