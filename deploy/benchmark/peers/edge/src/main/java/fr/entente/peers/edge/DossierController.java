package fr.entente.peers.edge;

import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/dossiers/{id}")
class DossierController {

    private final Commands commands;
    private final Sites sites;

    DossierController(Commands commands, Sites sites) {
        this.commands = commands;
        this.sites = sites;
    }

    /** Putting the same again is answered as the first time. */
    @PutMapping
    ResponseEntity<Receipt> open(@PathVariable UUID id, @RequestBody Forms.OpenDossier form,
            @AuthenticationPrincipal Jwt token) {
        var opening = form.event(id, Caller.of(token), sites.landlordOf(form.siteId()));
        try {
            commands.open(opening);
        } catch (Refusal.AlreadyThere taken) {
            if (!commands.history(id).getFirst().event().equals(opening)) {
                throw taken;
            }
        }
        return new Receipt(id, 1).answer(HttpStatus.CREATED);
    }

    @PostMapping("/orientations")
    ResponseEntity<Receipt> orient(@PathVariable UUID id, @RequestBody Forms.MakeOrientation form,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        var version = commands.orient(id, Receipt.version(seen), form.partner(), form.madeOn());
        return new Receipt(id, version).answer(HttpStatus.OK);
    }

    @PostMapping("/closing")
    ResponseEntity<Receipt> close(@PathVariable UUID id, @RequestBody Forms.CloseDossier form,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        var version = commands.close(id, Receipt.version(seen), form.outcome(), form.closedOn());
        return new Receipt(id, version).answer(HttpStatus.OK);
    }

    @GetMapping
    ResponseEntity<History> history(@PathVariable UUID id) {
        var entries = commands.history(id);
        if (entries.isEmpty()) {
            throw new Refusal.Unknown(id);
        }
        var version = entries.getLast().version();
        return ResponseEntity.ok().eTag(Receipt.etag(version)).body(new History(id, version, entries));
    }

    record History(UUID id, long version, List<Commands.Entry> timeline) {}
}
