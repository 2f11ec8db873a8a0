package fr.entente.peers.edge;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.peers.edge.PeerEvent.InterventionLogged;

@RestController
class InterventionController {

    private final Commands commands;
    private final Sites sites;
    private final Clock clock = Clock.systemUTC();

    InterventionController(Commands commands, Sites sites) {
        this.commands = commands;
        this.sites = sites;
    }

    /** Putting the same again is answered as the first time. */
    @PutMapping("/api/interventions/{id}")
    ResponseEntity<Receipt> log(@PathVariable UUID id, @RequestBody Forms.LogIntervention form,
            @AuthenticationPrincipal Jwt token) {
        var landlord = sites.landlordOf(form.siteId());
        var dossier = form.dossierId();
        if (dossier != null && !commands.hasDossier(dossier)) {
            throw new Refusal.Unknown(dossier);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        log(form.event(id, Caller.of(token), landlord, now));
        return new Receipt(id, 1).answer(HttpStatus.CREATED);
    }

    private void log(InterventionLogged intervention) {
        try {
            commands.log(intervention);
        } catch (Refusal.AlreadyThere taken) {
            if (!(commands.history(intervention.interventionId()).getFirst().event() instanceof InterventionLogged first
                    && first.tells(intervention))) {
                throw taken;
            }
        }
    }
}
