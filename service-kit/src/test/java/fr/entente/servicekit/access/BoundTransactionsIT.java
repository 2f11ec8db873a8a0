package fr.entente.servicekit.access;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BoundTransactionsIT {

    private static final UUID SCHEME = UUID.randomUUID();
    private static final UUID OTHER_SCHEME = UUID.randomUUID();
    private static final UUID LANDLORD = UUID.randomUUID();
    private static final UUID OTHER_LANDLORD = UUID.randomUUID();
    private static final Database DATABASE = Databases.fresh("bound");
    private static final DriverManagerDataSource SOURCE = new DriverManagerDataSource(DATABASE.url(), DATABASE.user(),
            DATABASE.password());
    private static final JdbcClient JDBC = JdbcClient.create(SOURCE);

    private final BoundTransactions transactions = new BoundTransactions(JDBC, new JdbcTransactionManager(SOURCE));

    @BeforeAll
    static void makeATable() {
        var owner = JdbcClient
                .create(new DriverManagerDataSource(DATABASE.url(), DATABASE.owner(), DATABASE.ownerPassword()));
        owner.sql("""
                create table thing (name text, scheme_id uuid, landlord_id uuid);
                create policy tenant on thing for select using (
                  scheme_id = nullif(current_setting('entente.scheme', true), '')::uuid
                  and (nullif(current_setting('entente.landlord', true), '') is null
                       or landlord_id = nullif(current_setting('entente.landlord', true), '')::uuid));
                create policy keeper on thing for all using (current_setting('entente.keeper', true) = 'on')
                  with check (current_setting('entente.keeper', true) = 'on');
                alter table thing enable row level security;
                grant select, insert on thing to %s""".formatted(DATABASE.user())).update();
        owner.sql("insert into thing values ('own', ?, ?), ('neighbour', ?, ?), ('elsewhere', ?, ?)")
                .params(SCHEME, LANDLORD, SCHEME, OTHER_LANDLORD, OTHER_SCHEME, OTHER_LANDLORD).update();
    }

    @Test
    void showsALandlordItsOwn() {
        assertThat(transactions.read(TestCallers.landlord(SCHEME, LANDLORD), this::names)).containsExactly("own");
    }

    @Test
    void showsAMediatorTheSchemeAndNoOther() {
        assertThat(transactions.read(TestCallers.mediator(SCHEME), this::names)).containsExactly("neighbour", "own");
    }

    @Test
    void showsNothingWhereNothingIsBound() {
        assertThat(names()).isEmpty();
        assertThat(transactions.read(TestCallers.administrator(), this::names)).isEmpty();
    }

    @Test
    void showsAKeeperEverything() {
        assertThat(transactions.keep(this::names)).containsExactly("elsewhere", "neighbour", "own");
    }

    @Test
    void forgetsWhoWasBoundWithTheTransaction() {
        transactions.keep(() -> {});
        assertThat(names()).isEmpty();
    }

    @Test
    void writesNothingInARead() {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> transactions
                .read(TestCallers.mediator(SCHEME), () -> JDBC.sql("insert into thing values ('x')").update()));
    }

    @Test
    void doesNotNest() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(
                () -> transactions.read(TestCallers.mediator(SCHEME), () -> transactions.keep(this::names)));
    }

    private List<@Nullable String> names() {
        return JDBC.sql("select name from thing order by 1").query(String.class).list();
    }
}
