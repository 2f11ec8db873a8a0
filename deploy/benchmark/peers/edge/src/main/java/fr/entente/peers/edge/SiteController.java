package fr.entente.peers.edge;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the benchmark seeds its sites. */
@RestController
class SiteController {

    private final Sites sites;

    SiteController(Sites sites) {
        this.sites = sites;
    }

    @PutMapping("/api/sites/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    void keep(@PathVariable UUID id, @RequestBody NewSite form) {
        sites.keep(id, form.landlordId());
    }

    record NewSite(UUID landlordId) {}
}
