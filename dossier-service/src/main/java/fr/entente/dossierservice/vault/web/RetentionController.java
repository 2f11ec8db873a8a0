package fr.entente.dossierservice.vault.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.vault.Erasures;
import fr.entente.dossierservice.vault.Retention;
import fr.entente.dossierservice.vault.Retentions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Versions;

import static fr.entente.servicekit.access.Role.COORDINATOR;
import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

/** How long words are kept, and which are erased before long. */
@RestController
@Tag(name = "Dossiers")
class RetentionController {

    /** Whether a conflict came back is asked until six months after the closing. */
    private static final int FEWEST = 6;
    private static final int MOST = 120;

    private final Retentions retentions;
    private final Erasures erasures;

    RetentionController(Retentions retentions, Erasures erasures) {
        this.retentions = retentions;
        this.erasures = erasures;
    }

    @GetMapping("/api/schemes/{id}/retention")
    @Operation(summary = "How many months names and notes are kept after their dossier was closed")
    ResponseEntity<Retention> show(@PathVariable UUID id, Caller caller) {
        mustActIn(id, caller.mustBe(COORDINATOR, MANAGER, MEDIATOR));
        return answer(retentions.of(caller));
    }

    @PostMapping("/api/schemes/{id}/retention")
    @Operation(summary = "Chooses that; nothing is erased by it before a month has passed")
    ResponseEntity<Retention> choose(@PathVariable UUID id, @RequestBody @Valid Choice choice, Caller caller,
            Conditions conditions) {
        mustActIn(id, caller.mustBe(COORDINATOR));
        return answer(retentions.choose(caller, choice.months(), conditions.expectedVersion()));
    }

    @GetMapping("/api/dossiers/erasures")
    @Operation(summary = "Dossiers whose names and notes are erased within a month")
    ComingErasures coming(Caller caller) {
        return new ComingErasures(erasures.coming(caller.mustBe(MANAGER)));
    }

    private static ResponseEntity<Retention> answer(Retention retention) {
        return ResponseEntity.ok().eTag(Versions.etag(retention.version())).body(retention);
    }

    private static void mustActIn(UUID id, Caller caller) {
        if (!caller.requiredScheme().equals(id)) {
            throw new ConcurrencyProblem.Unknown(id.toString());
        }
    }

    record Choice(@NotNull @Min(FEWEST) @Max(MOST) Integer months) {}

    record ComingErasures(List<Erasures.Coming> items) {}
}
