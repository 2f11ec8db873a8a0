package fr.entente.dossierservice.site;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

import fr.entente.dossierservice.site.SiteCommand.RegisterSite;
import fr.entente.dossierservice.site.SiteCommand.RenewStock;
import fr.entente.dossierservice.site.SiteCommand.SeenChange;

/** Changes many sites at once: a single no of one of them is a no to all. */
public final class StockRenewal {

    private final Repository<Site> sites;

    public StockRenewal(Repository<Site> sites) {
        this.sites = sites;
    }

    /** New sites first, in the order given; whatever comes last of all is what the command names. */
    @CommandHandler
    void handle(RenewStock command) throws Exception {
        for (RegisterSite registered : command.registered()) {
            sites.newInstance(() -> new Site(registered));
        }
        for (SeenChange changed : command.changed()) {
            sites.load(changed.siteId().toString(), changed.seen() - 1).execute(site -> site.change(changed));
        }
    }
}
