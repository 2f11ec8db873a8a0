package fr.entente.dossierservice.stock.desk;

import java.util.List;

import org.springframework.stereotype.Component;

import fr.entente.dossierservice.stock.Difference;
import fr.entente.dossierservice.stock.Fault;
import fr.entente.dossierservice.stock.Grouping;
import fr.entente.dossierservice.stock.Look;
import fr.entente.dossierservice.stock.PresentSite;
import fr.entente.dossierservice.stock.Regrouping;
import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.stock.storage.PresentSites;
import fr.entente.dossierservice.stock.storage.StockContents;
import fr.entente.dossierservice.stock.storage.StockFindings;
import fr.entente.servicekit.access.Caller;

/** Shows what an import would change. Looking changes nothing. */
@Component
public class StockViewing {

    private final StockFindings findings;
    private final StockContents contents;
    private final PresentSites sites;
    private final StockSettling settling;

    StockViewing(StockFindings findings, StockContents contents, PresentSites sites, StockSettling settling) {
        this.findings = findings;
        this.contents = contents;
        this.sites = sites;
        this.settling = settling;
    }

    /** What was found and what it would change, under the name by which it may be applied. */
    public record Shown(List<Fault> faults, Difference difference, String look) {}

    public Shown show(Caller caller, StockImport stock) {
        Grouping grouping = findings.grouping(caller, stock);
        List<PresentSite> present = presentSites(caller, stock);
        return new Shown(findings.faults(caller, stock), Difference.of(grouping, present,
                findings.memory(caller, stock.landlordId()), stock.from()),
                Look.of(grouping, present, stock.from()));
    }

    public void regroup(Caller caller, StockImport stock, Regrouping regrouping) {
        stock.mustBeOpen();
        Grouping grouping = findings.grouping(caller, stock);
        contents.regroup(caller, stock, regrouping.of(grouping, presentSites(caller, stock)));
    }

    List<PresentSite> presentSites(Caller caller, StockImport stock) {
        settling.settle(caller, stock.landlordId());
        return sites.of(stock.schemeId(), stock.landlordId(), stock.from());
    }
}
