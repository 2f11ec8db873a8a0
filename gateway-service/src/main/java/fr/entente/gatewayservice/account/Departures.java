package fr.entente.gatewayservice.account;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who does not work in a scheme any more as what he was: noted in the transaction that takes it from him, and kept until
 * whoever writes to him there knows it.
 */
@Repository
public class Departures {

    private static final String OF_A_GRANT = """
            insert into departure (person_id, scheme_id)
            select person_id, scheme_id from acting_grant g
             where grant_id = ? and role in ('MEDIATOR', 'MANAGER')
               and not exists (select from acting_grant other
                                where other.person_id = g.person_id and other.scheme_id = g.scheme_id
                                  and other.role = g.role and other.revoked_at is null)
            on conflict do nothing""";

    private static final String OF_AN_ACCOUNT = """
            insert into departure (person_id, scheme_id)
            select distinct person_id, scheme_id from acting_grant
             where person_id = ? and role in ('MEDIATOR', 'MANAGER') and revoked_at is null
            on conflict do nothing""";

    private static final String WAITING = """
            select person_id, scheme_id from departure order by noted_at, person_id, scheme_id limit ?""";

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    Departures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a grant that was just revoked; nothing where another one says the same. */
    void ofGrant(UUID grant) {
        jdbc.sql(OF_A_GRANT).param(grant).update();
    }

    void ofAccount(UUID person) {
        jdbc.sql(OF_AN_ACCOUNT).param(person).update();
    }

    public List<Departure> waiting() {
        return jdbc.sql(WAITING).param(AT_ONCE).query((row, _) -> new Departure(
                row.getObject("person_id", UUID.class), row.getObject("scheme_id", UUID.class))).list();
    }

    public void told(Departure departure) {
        jdbc.sql("delete from departure where person_id = ? and scheme_id = ?")
                .params(departure.person(), departure.scheme()).update();
    }

    /** Somebody, and where he works no more. */
    public record Departure(UUID person, UUID scheme) {}
}
