package fr.entente.reportingservice.rebuild;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.reportingservice.rebuild.RebuildProgress.State;
import fr.entente.reportingservice.testing.ReportingHouse;

import static org.assertj.core.api.Assertions.assertThat;

/** Who goes on with a rebuild that somebody had to leave. The others are played by the rows and the lock they leave. */
class GoingOnIT {

    private static final String NEVER_BY_ITSELF = "entente.rebuild.look-every=1h";

    private final ReportingHouse house = new ReportingHouse();

    @BeforeEach
    void start() {
        house.makeTopics();
        house.start(NEVER_BY_ITSELF);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void waitsForTheLockOfWhoeverWasCutOff() throws SQLException {
        try (var other = connect(); var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(x'72656275'::bigint)");
            leaveOne("(select shape from projection where number = 1)");
            rebuild().goOn();
            assertThat(rebuild().progress().state()).isEqualTo(State.IDLE);
        }
        Awaitility.await().until(() -> {
            rebuild().goOn();
            return house.activeProjection() == 2;
        });
    }

    @Test
    void leavesAloneWhatAnotherVersionBuilds() {
        leaveOne("'of tomorrow'");
        rebuild().goOn();
        assertThat(rebuild().progress().state()).isEqualTo(State.IDLE);
    }

    @Test
    void leavesAloneWhatAnotherVersionSwitchedToLater() {
        house.owner().sql("update projection set shape = 'of tomorrow'").update();
        rebuild().goOn();
        assertThat(rebuild().progress().state()).isEqualTo(State.IDLE);
    }

    @Test
    void makesTablesOfAnotherVersionAnewOnceAndDoesNotFightForThem() {
        house.stop();
        house.owner().sql("update projection set shape = 'of yesterday'").update();
        house.start(NEVER_BY_ITSELF);
        Awaitility.await().until(() -> rebuild().progress().state() == State.SWITCHED);
        house.owner().sql("update projection set shape = 'of tomorrow' where state = 'ACTIVE'").update();
        var before = rebuild().progress();
        rebuild().goOn();
        assertThat(rebuild().progress()).isEqualTo(before);
    }

    @Test
    void triesWhatFailedHereNotAgainUntilSomebodyWantsIt() {
        house.owner().sql("""
                create function never() returns trigger language plpgsql as 'begin raise exception ''never''; end'""")
                .update();
        house.owner().sql("create trigger never before update on projection for each row execute function never()")
                .update();
        assertThat(rebuild().start()).isTrue();
        Awaitility.await().until(() -> rebuild().progress().state() == State.FAILED);
        var before = rebuild().progress();
        rebuild().goOn();
        assertThat(rebuild().progress()).isEqualTo(before);
        house.owner().sql("drop trigger never on projection").update();
        assertThat(rebuild().start()).isTrue();
        Awaitility.await().until(() -> house.activeProjection() == 2);
    }

    private void leaveOne(String shape) {
        house.owner().sql("insert into projection (number, shape, state) values (2, %s, 'BUILDING')".formatted(shape))
                .update();
    }

    private Rebuild rebuild() {
        return house.bean(Rebuild.class);
    }

    private Connection connect() throws SQLException {
        var database = house.database();
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }
}
