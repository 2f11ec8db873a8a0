package fr.entente.interventionservice.action.partner;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.action.ActionId;
import fr.entente.interventionservice.action.Organisation;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/**
 * Keeps names before the events that point to them. The same name of the same action is kept once, however often it
 * is told.
 */
@Repository
public class PartnerNames {

    private static final String KEEP = """
            insert into action_partner (scheme_id, action_id, name) values (?, ?, ?)
            on conflict (scheme_id, action_id, name) do update set used_at = now()
            returning name_id""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    PartnerNames(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The same with the ids of their names; none is kept where one of them names a person. */
    public List<Organisation> keep(Caller caller, ActionId action, List<Organisation> partners) {
        partners.forEach(Organisation::mustBeAnInstitution);
        return partners.stream().noneMatch(partner -> partner.name() != null) ? partners
                : transactions.write(caller,
                        () -> partners.stream().map(partner -> kept(caller, action, partner)).toList());
    }

    private Organisation kept(Caller caller, ActionId action, Organisation partner) {
        if (partner.name() == null) {
            return partner;
        }
        var id = jdbc.sql(KEEP).params(caller.requiredScheme(), action.value(), partner.name()).query(UUID.class)
                .single();
        return new Organisation(partner.kind(), partner.name(), id);
    }
}
