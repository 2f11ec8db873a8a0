package fr.entente.dossierservice.site.web;

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
import fr.entente.dossierservice.site.SiteCommand.ChangeSiteStock;
import fr.entente.dossierservice.site.SiteCommand.RegisterSite;
import fr.entente.dossierservice.site.SiteCommand.TransferSite;
import fr.entente.dossierservice.site.Stock;
import fr.entente.dossierservice.site.views.PlaceFilter;
import fr.entente.dossierservice.site.views.SiteDetails;
import fr.entente.dossierservice.site.views.SiteFilter;
import fr.entente.dossierservice.site.views.SiteItem;
import fr.entente.dossierservice.site.views.SitePlace;
import fr.entente.dossierservice.site.views.Sites;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.LandlordId;
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
import static fr.entente.servicekit.access.Role.PARTNER;

@RestController
@RequestMapping("/api/sites")
@Tag(name = "Sites")
class SiteController {

    private final CommandDesk desk;
    private final Directory directory;
    private final Sites sites;

    SiteController(CommandDesk desk, Directory directory, Sites sites) {
        this.desk = desk;
        this.directory = directory;
        this.sites = sites;
    }

    @GetMapping
    @Operation(summary = "Sites as they are today, by name")
    Page<SiteItem> list(@ParameterObject @Valid SiteFilter filter, Paging paging, Caller caller) {
        return sites.list(reader(caller), filter, paging);
    }

    @GetMapping("/places")
    @Operation(summary = "Where the sites of the scheme are, for a partner that sends a request; not whose they are")
    Page<SitePlace> places(@ParameterObject @Valid PlaceFilter filter, Paging paging, Caller caller) {
        return sites.places(caller.mustBe(PARTNER), filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A site with its history")
    ResponseEntity<SiteDetails> show(@PathVariable UUID id, Caller caller) {
        SiteDetails site = sites.find(reader(caller), new SiteId(id))
                .orElseThrow(() -> new ConcurrencyProblem.Unknown(id.toString()));
        return ResponseEntity.ok().eTag(Versions.etag(site.item().version())).body(site);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Registers a site of a member")
    ResponseEntity<Receipt> register(@PathVariable UUID id, @RequestBody @Valid SiteForms.RegisterSite form,
            Caller caller) {
        caller.mustBe(COORDINATOR);
        var command = new RegisterSite(new SiteId(id), new SchemeId(caller.requiredScheme()),
                new LandlordId(form.landlordId()), form.name().strip(), form.town().strip(), form.district().strip(),
                new Stock(form.dwellings(), form.qpv()), Days.plausible("from", form.from()),
                directory.schemeOf(caller));
        return desk.create(id.toString(), command, caller, form).created();
    }

    @PostMapping("/{id}/stock")
    @Operation(summary = "Changes dwellings and priority district from a day on")
    ResponseEntity<Receipt> changeStock(@PathVariable UUID id, @RequestBody @Valid SiteForms.ChangeStock form,
            Caller caller, Conditions conditions) {
        directory.mustHave(caller.mustBe(COORDINATOR), Directory.Kind.SITE, id);
        var command = new ChangeSiteStock(new SiteId(id), new Stock(form.dwellings(), form.qpv()),
                Days.plausible("from", form.from()));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    @PostMapping("/{id}/transfer")
    @Operation(summary = "Gives the site to another member from a day on")
    ResponseEntity<Receipt> transfer(@PathVariable UUID id, @RequestBody @Valid SiteForms.Transfer form, Caller caller,
            Conditions conditions) {
        directory.mustHave(caller.mustBe(COORDINATOR), Directory.Kind.SITE, id);
        var command = new TransferSite(new SiteId(id), new LandlordId(form.landlordId()),
                Days.plausible("from", form.from()), directory.schemeOf(caller));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    private static Caller reader(Caller caller) {
        return caller.mustBe(COORDINATOR, MANAGER, MEDIATOR, LANDLORD);
    }
}
