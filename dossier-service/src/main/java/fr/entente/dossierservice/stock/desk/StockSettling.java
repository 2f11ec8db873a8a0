package fr.entente.dossierservice.stock.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.stock.storage.StockClaims;
import fr.entente.dossierservice.tenancy.CaughtUp;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.eventstore.CommandExecution;
import fr.entente.servicekit.eventstore.Remembered;

/**
 * The event store knows what was applied; what is kept of an import follows it, also when a process died in between.
 */
@Component
class StockSettling {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StockClaims claims;
    private final CommandExecution execution;
    private final CaughtUp caughtUp;

    StockSettling(StockClaims claims, CommandExecution execution, CaughtUp caughtUp) {
        this.claims = claims;
        this.execution = execution;
        this.caughtUp = caughtUp;
    }

    /** Afterwards the views show all that was stored until now. */
    void settle(Caller caller, LandlordId landlord) {
        for (StockImport stock : claims.unsettled(caller, landlord)) {
            if (stored(stock).isPresent()) {
                claims.applied(caller, stock);
            } else {
                claims.releaseForgotten(caller, stock);
            }
        }
        caughtUp.withAll(PATIENCE);
    }

    static String partOf(UUID importId) {
        return "stock/" + importId;
    }

    private Optional<Remembered> stored(StockImport stock) {
        return Optional.ofNullable(stock.applying())
                .flatMap(last -> execution.earlier(last.toString(), "part/" + partOf(stock.id())));
    }
}
