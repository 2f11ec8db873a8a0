package fr.entente.dossierservice.stock.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.stock.storage.StockClaims;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.eventstore.CommandExecution;
import fr.entente.servicekit.eventstore.Remembered;
import fr.entente.servicekit.views.ViewProgress;
import fr.entente.servicekit.web.ProblemException;

/** The event store knows what was applied; what is kept of an import follows it, also when a process died in between. */
@Component
class StockSettling {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final StockClaims claims;
    private final CommandExecution execution;
    private final ViewProgress progress;

    StockSettling(JdbcClient jdbc, StockClaims claims, CommandExecution execution, ViewProgress progress) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.execution = execution;
        this.progress = progress;
    }

    /** Afterwards the views show all that was stored until now. */
    void settle(Caller caller, LandlordId landlord) {
        for (StockImport stock : claims.unsettled(caller, landlord)) {
            if (stored(stock).isPresent()) {
                claims.applied(caller, stock.id());
            } else {
                claims.releaseForgotten(caller, stock.id());
            }
        }
        awaitViews();
    }

    static String partOf(UUID importId) {
        return "stock/" + importId;
    }

    private Optional<Remembered> stored(StockImport stock) {
        return Optional.ofNullable(stock.applying())
                .flatMap(last -> execution.earlier(last.toString(), "part/" + partOf(stock.id())));
    }

    /** Whatever was stored before this moment is then shown. */
    private void awaitViews() {
        jdbc.sql("select aggregate_id, version from event order by xid desc, position desc limit 1")
                .query((row, _) -> progress.await(row.getString("aggregate_id"), row.getLong("version"), PATIENCE))
                .optional().filter(reached -> !reached).ifPresent(_ -> {
                    throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "view", "behind");
                });
    }
}
