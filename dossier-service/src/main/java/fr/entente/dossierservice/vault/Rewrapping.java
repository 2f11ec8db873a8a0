package fr.entente.dossierservice.vault;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.access.BoundTransactions;

/**
 * Seals the keys of persons and dossiers with the present master key, a few in each transaction. What they seal stays
 * as it is. Wherever it breaks off, each key is sealed with one of the two, and the next time goes on with those that
 * are left.
 */
@Component
final class Rewrapping {

    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    private static final int AT_ONCE = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String LEFT = """
            select subject_id, sealed, master_id from vault_key
             where master_id is distinct from ? and subject_id > ? order by subject_id limit ? for update""";

    private final MasterKeys masters;
    private final Seals seals;
    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    Rewrapping(MasterKeys masters, Seals seals, JdbcClient jdbc, BoundTransactions transactions) {
        this.masters = masters;
        this.seals = seals;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * How far it is.
     *
     * @param done every key is sealed with the present master key: the one before may be taken away
     */
    record Progress(long keys, long left, long unreadable, boolean done) {}

    private record Batch(int looked, int unreadable, UUID last) {}

    /** At most so many keys, then how far it is. */
    Progress go(int keys) {
        transactions.keep(seals::mustBeKnown);
        long unreadable = 0;
        var after = BEFORE_ALL;
        for (int looked = 0; looked < keys;) {
            var from = after;
            var size = Math.min(AT_ONCE, keys - looked);
            var batch = transactions.keep(() -> rewrap(from, size));
            if (batch.looked() == 0) {
                break;
            }
            looked += batch.looked();
            unreadable += batch.unreadable();
            after = batch.last();
        }
        transactions.keep(this::settle);
        return progress(unreadable);
    }

    Progress progress() {
        return progress(0);
    }

    private Progress progress(long unreadable) {
        return transactions.keep(() -> {
            var keys = jdbc.sql("select count(*) from vault_key").query(Long.class).single();
            var left = left();
            return new Progress(keys, left, unreadable, left == 0 && isSettled());
        });
    }

    private long left() {
        return jdbc.sql("select count(*) from vault_key where master_id is distinct from ?")
                .param(masters.current().id()).query(Long.class).single();
    }

    private Batch rewrap(UUID after, int size) {
        List<Wrapped> keys = jdbc.sql(LEFT).params(masters.current().id(), after, size)
                .query((row, _) -> Wrapped.of(row)).list();
        var unreadable = keys.stream().filter(key -> !rewrap(key)).count();
        return new Batch(keys.size(), (int) unreadable, keys.isEmpty() ? after : keys.getLast().subject());
    }

    private boolean rewrap(Wrapped key) {
        try {
            jdbc.sql("update vault_key set sealed = ?, master_id = ? where subject_id = ?")
                    .params(seals.wrapped(key.subject(), seals.unwrapped(key)), masters.current().id(), key.subject())
                    .update();
            return true;
        } catch (GeneralSecurityException | VaultUnavailable e) {
            LOG.error("A key of the vault cannot be sealed anew and stays as it is: {}", e.getMessage());
            return false;
        }
    }

    /** The proof follows the keys: only when none needs the master key before may that one be missing. */
    private void settle() {
        if (left() == 0 && !isSettled()) {
            try {
                jdbc.sql("update vault_check set sealed = ?")
                        .param(masters.current().sealing().encrypt(Seals.PROOF, Seals.PROOF)).update();
                LOG.info("The vault's keys are all sealed with the present master key.");
            } catch (GeneralSecurityException e) {
                throw new VaultUnavailable("cannot seal", e);
            }
        }
    }

    private boolean isSettled() {
        return jdbc.sql("select sealed from vault_check").query(byte[].class).optional()
                .map(proof -> masters.current().opens(proof, Seals.PROOF)).orElse(true);
    }
}
