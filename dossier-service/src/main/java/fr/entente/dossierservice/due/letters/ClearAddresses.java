package fr.entente.dossierservice.due.letters;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.vault.AddressSeals;
import fr.entente.dossierservice.vault.VaultUnavailable;
import fr.entente.servicekit.access.BoundTransactions;

/** Addresses chosen before they were sealed: sealed at the first start with the master key. */
@Component
class ClearAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(ClearAddresses.class);

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final AddressSeals seals;

    ClearAddresses(JdbcClient jdbc, BoundTransactions transactions, AddressSeals seals) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.seals = seals;
    }

    @EventListener(ApplicationReadyEvent.class)
    void seal() {
        try {
            transactions.keep(() -> jdbc
                    .sql("select scheme_id, person_id, address from due_reader where address is not null for update")
                    .query(Row.to(row -> new Clear(row.id("scheme_id"), row.id("person_id"), row.text("address"))))
                    .list().forEach(this::keepSealed));
        } catch (VaultUnavailable closed) {
            LOG.warn("Addresses for letters stay as they are until the vault is open: {}", closed.getMessage());
        }
    }

    private void keepSealed(Clear clear) {
        jdbc.sql("update due_reader set address = null, sealed = ? where scheme_id = ? and person_id = ?")
                .params(seals.seal(clear.scheme(), clear.person(), clear.address()), clear.scheme(), clear.person())
                .update();
    }

    private record Clear(UUID scheme, UUID person, String address) {

        @Override
        public String toString() {
            return "somebody's address";
        }
    }
}
