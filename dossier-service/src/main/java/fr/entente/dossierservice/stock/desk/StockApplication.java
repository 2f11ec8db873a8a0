package fr.entente.dossierservice.stock.desk;

import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.site.SiteCommand.RenewStock;
import fr.entente.dossierservice.stock.Difference;
import fr.entente.dossierservice.stock.Renewal;
import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.stock.StockRejection.ChangedSinceShown;
import fr.entente.dossierservice.stock.StockRejection.ChangesNothing;
import fr.entente.dossierservice.stock.StockRejection.TooEarly;
import fr.entente.dossierservice.stock.storage.StockClaims;
import fr.entente.dossierservice.stock.storage.StockImports;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.eventstore.StoreUnavailable;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.ProblemException;
import fr.entente.servicekit.web.Receipt;

/** Does exactly what was shown, all of it or nothing. Asked again, it answers as the first time. */
@Component
public class StockApplication {

    private final StockImports imports;
    private final StockClaims claims;
    private final StockViewing viewing;
    private final StockSettling settling;
    private final Directory directory;
    private final CommandDesk desk;

    StockApplication(StockImports imports, StockClaims claims, StockViewing viewing, StockSettling settling,
            Directory directory,
            CommandDesk desk) {
        this.imports = imports;
        this.claims = claims;
        this.viewing = viewing;
        this.settling = settling;
        this.directory = directory;
        this.desk = desk;
    }

    /** The receipt names the site that was changed last: who reads after it reads all of it. */
    public Receipt apply(Caller caller, StockImport found, String look) {
        settling.settle(caller, found.landlordId());
        StockImport stock = imports.require(caller, found.id());
        stock.mustBeRead();
        stock.mustBeSound();
        if (stock.appliedAt() != null) {
            return repeated(caller, stock, look);
        }
        RenewStock command = command(caller, stock, look);
        if (!claims.claim(caller, stock, command.siteId(), look)) {
            throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "stock", "busy");
        }
        Receipt receipt = applyClaimed(caller, stock, look);
        claims.applied(caller, stock);
        return receipt;
    }

    /** Nobody else applies anything for this landlord now, so what is looked at once more stays as it is. */
    private Receipt applyClaimed(Caller caller, StockImport stock, String look) {
        try {
            return send(caller, stock, command(caller, stock, look), look);
        } catch (StoreUnavailable unknown) {
            throw unknown;
        } catch (RuntimeException refusal) {
            claims.release(caller, stock);
            throw refusal;
        }
    }

    private Receipt send(Caller caller, StockImport stock, RenewStock command, String look) {
        try {
            return desk.put(command.siteId().toString(), StockSettling.partOf(stock.id()), command, caller,
                    new Content(stock.id(), look));
        } catch (ConcurrencyProblem _) {
            throw new ChangedSinceShown();
        }
    }

    private Receipt repeated(Caller caller, StockImport stock, String look) {
        if (stock.applying() == null || !look.equals(stock.applyingLook())) {
            throw new ChangedSinceShown();
        }
        return desk.put(stock.applying().toString(), StockSettling.partOf(stock.id()), new RenewStock(stock.applying(),
                List.of(), List.of()), caller, new Content(stock.id(), look));
    }

    private RenewStock command(Caller caller, StockImport stock, String look) {
        StockViewing.Shown shown = viewing.show(caller, stock);
        if (!shown.look().equals(look)) {
            throw new ChangedSinceShown();
        }
        Difference difference = shown.difference();
        difference.earliest().ifPresent(day -> {
            throw new TooEarly(day);
        });
        if (difference.changesNothing()) {
            throw new ChangesNothing();
        }
        SchemeHistory history = directory.schemeOf(caller);
        return new Renewal(stock.id(), new SchemeId(stock.schemeId()), stock.landlordId(), stock.from(), history)
                .of(difference);
    }

    /** What tells a repetition from another application. */
    record Content(UUID importId, String look) {}
}
