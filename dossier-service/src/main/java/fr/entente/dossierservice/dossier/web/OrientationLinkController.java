package fr.entente.dossierservice.dossier.web;

import java.util.Arrays;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.dossier.DossierCommand.AnswerOrientation;
import fr.entente.dossierservice.dossier.OrientationStatus;
import fr.entente.dossierservice.dossier.RefusedBecause;
import fr.entente.dossierservice.dossier.links.OrientationLinks;
import fr.entente.dossierservice.dossier.links.OrientationLinks.Issued;
import fr.entente.dossierservice.dossier.links.OrientationLinks.Link;
import fr.entente.dossierservice.dossier.links.OrientationLinks.Visit;
import fr.entente.dossierservice.dossier.views.DossierDetails.Orientation;
import fr.entente.dossierservice.dossier.views.Dossiers;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.ProblemException;
import fr.entente.servicekit.web.Receipt;

import static fr.entente.servicekit.access.Role.PARTNER;

/** Links for partners: those who mediate issue and revoke them; whoever holds one sees and answers one orientation. */
@RestController
@Tag(name = "Dossiers")
class OrientationLinkController {

    private static final int LONGEST_SECRET = 100;

    private final DossierDesk desk;
    private final Dossiers dossiers;
    private final OrientationLinks links;
    private final Days days;

    OrientationLinkController(DossierDesk desk, Dossiers dossiers, OrientationLinks links,
            Days days) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.links = links;
        this.days = days;
    }

    record Secret(@NotBlank @Size(max = LONGEST_SECRET) String secret) {}

    /** The day is today: whoever answers by a link answers now. */
    record Answer(
            @NotBlank @Size(max = LONGEST_SECRET) String secret,
            @NotNull OrientationStatus status,
            @Nullable RefusedBecause refusedBecause) {}

    @PostMapping("/api/dossiers/{id}/orientations/{version}/link")
    @Operation(summary = "Makes the partner's link to an orientation; the one before ends")
    Issued issue(@PathVariable UUID id, @PathVariable long version, Caller caller) {
        DossierId dossier = new DossierId(id);
        var story = dossiers.find(desk.follower(caller, id), dossier)
                .orElseThrow(() -> new ConcurrencyProblem.Unknown(id.toString()));
        if (Orientation.all(story.entries()).stream().noneMatch(one -> one.version() == version)) {
            throw ProblemException.ofField(HttpStatus.NOT_FOUND, "dossier", "orientation-unknown", "version");
        }
        return links.issue(caller, dossier, version);
    }

    @DeleteMapping("/api/dossiers/{id}/orientations/{version}/link")
    @Operation(summary = "Ends the partner's link to an orientation")
    ResponseEntity<Void> revoke(@PathVariable UUID id, @PathVariable long version, Caller caller) {
        links.revoke(desk.follower(caller, id), new DossierId(id), version);
        return ResponseEntity.noContent().build();
    }

    /** A POST, for a secret is no part of an address. */
    @PostMapping("/api/orientation-links/visit")
    @Operation(summary = "What the holder of a link sees: one orientation")
    Visit visit(@RequestBody @Valid Secret form) {
        return links.visit(links.find(form.secret()));
    }

    @PostMapping("/api/orientation-links/answer")
    @Operation(summary = "The partner's answer, by whoever holds the link, whatever else happens to the dossier")
    ResponseEntity<Receipt> answer(@RequestBody @Valid Answer form, Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key) {
        if (key == null) {
            throw new ConcurrencyProblem.KeyRequired();
        }
        if (form.status() == OrientationStatus.NO_ANSWER) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "dossier", "partner-status", "status");
        }
        WorkForms.mustSayWhyRefused(form.status(), form.refusedBecause());
        Link link = links.find(form.secret());
        Caller partner = new Caller(caller.person(), PARTNER, link.scheme(), null);
        return desk.put("orientation-link/" + key, partner,
                Arrays.asList(link.orientation(), form.status(), form.refusedBecause()),
                new AnswerOrientation(link.dossier(), link.orientation(), form.status(), form.refusedBecause(),
                        days.today()));
    }
}
