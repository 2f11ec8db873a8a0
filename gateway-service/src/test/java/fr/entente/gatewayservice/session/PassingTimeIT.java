package fr.entente.gatewayservice.session;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.gatewayservice.session.SignInRejection.Locked;
import fr.entente.gatewayservice.testing.MovableClock;
import fr.entente.gatewayservice.testing.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PassingTimeIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final RunningGateway GATEWAY = RunningGateway.start();

    private final MovableClock clock = new MovableClock();
    private final JdbcClient jdbc = GATEWAY.bean(JdbcClient.class);
    private final Sessions sessions = new Sessions(jdbc,
            new SessionProperties(HOUR, Duration.ofHours(3), Duration.ZERO, true), clock);
    private final LockoutProperties limits = new LockoutProperties(2, 4, Duration.ofSeconds(30),
            Duration.ofMinutes(15), HOUR, Duration.ofDays(180));
    private final KnownDevices devices = new KnownDevices(jdbc, limits, clock);
    private final Lockout lockout = new Lockout(jdbc, devices, limits, clock);

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void aSessionNobodyUsesEnds() {
        var secret = start();
        clock.pass(HOUR.minusMinutes(1));
        assertThat(sessions.find(secret)).isPresent();
        clock.pass(HOUR.minusMinutes(1));
        assertThat(sessions.find(secret)).as("it was used in between").isPresent();
        clock.pass(HOUR.plusSeconds(1));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void aSessionEndsInTheEndHoweverMuchItIsUsed() {
        var secret = start();
        for (var half = 0; half < 5; half++) {
            clock.pass(HOUR.dividedBy(2));
            assertThat(sessions.find(secret)).isPresent();
        }
        clock.pass(HOUR.dividedBy(2));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void whatHasEndedIsSwept() {
        start();
        clock.pass(HOUR.plusSeconds(1));
        assertThat(sessions.sweep()).isPositive();
        lockout.attempt("swept", from("192.0.2.1"));
        clock.pass(HOUR.plusSeconds(1));
        assertThat(lockout.sweep()).isPositive();
    }

    @Test
    void theLockOpensAfterItsTimeAndDoublesWithTheNextFailure() {
        fail("late", "192.0.2.2", 2);
        assertLocked("late", "192.0.2.2", Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(31));
        fail("late", "192.0.2.2", 1);
        assertLocked("late", "192.0.2.2", Duration.ofSeconds(60));
    }

    @Test
    void beingRefusedMakesNothingWorse() {
        fail("patient", "192.0.2.3", 2);
        for (var refusal = 0; refusal < 20; refusal++) {
            assertLocked("patient", "192.0.2.3", Duration.ofSeconds(30));
        }
    }

    @Test
    void successForgetsTheFailuresOfTheLogin() {
        fail("lucky", "192.0.2.4", 1);
        lockout.attempt("lucky", from("192.0.2.4"));
        lockout.succeed("lucky", somebody(), from("192.0.2.4"));
        assertThatCode(() -> fail("lucky", "192.0.2.4", 2)).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatTriesManyLoginsIsLockedAsWell() {
        for (var login = 0; login < 4; login++) {
            fail("guess" + login, "192.0.2.5", 1);
        }
        assertLocked("guess5", "192.0.2.5", Duration.ofSeconds(30));
        assertThatCode(() -> fail("guess5", "192.0.2.6", 1)).doesNotThrowAnyException();
    }

    @Test
    void successAtAnAddressForgivesNoneOfItsOtherFailures() {
        for (var login = 0; login < 3; login++) {
            fail("wrong" + login, "192.0.2.7", 1);
            lockout.attempt("mine", from("192.0.2.7"));
            lockout.succeed("mine", somebody(), from("192.0.2.7"));
        }
        fail("wrong3", "192.0.2.7", 1);
        assertLocked("mine", "192.0.2.7", Duration.ofSeconds(30));
    }

    @Test
    void afterAQuietHourAllIsForgotten() {
        fail("yesterday", "192.0.2.8", 2);
        clock.pass(HOUR.plusSeconds(1));
        assertThatCode(() -> fail("yesterday", "192.0.2.8", 2)).doesNotThrowAnyException();
    }

    private void fail(String login, String address, int times) {
        for (var time = 0; time < times; time++) {
            lockout.attempt(login, from(address));
        }
    }

    private void assertLocked(String login, String address, Duration pause) {
        assertThatThrownBy(() -> lockout.attempt(login, from(address))).isInstanceOfSatisfying(Locked.class,
                locked -> assertThat(locked.pause()).isEqualTo(pause));
    }

    @Test
    void nobodyElsesFailuresLockADeviceOutThatSignedInBefore() {
        var mine = signedIn("mine.alone", "192.0.2.9");
        fail("mine.alone", "192.0.2.10", 2);
        assertLocked("mine.alone", "192.0.2.11", Duration.ofSeconds(30));
        assertThatCode(() -> lockout.attempt("mine.alone", mine)).doesNotThrowAnyException();
    }

    @Test
    void aKnownDeviceMayFailAsOftenAsAnybody() {
        var stolen = signedIn("stolen", "192.0.2.12");
        lockout.attempt("stolen", stolen);
        lockout.attempt("stolen", stolen);
        assertThatThrownBy(() -> lockout.attempt("stolen", stolen)).isInstanceOf(Locked.class);
        assertThatCode(() -> fail("stolen", "192.0.2.13", 1)).doesNotThrowAnyException();
    }

    @Test
    void aDeviceIsKnownForTheLoginOnlyThatSucceededThereAndNotForEver() {
        var mine = signedIn("known.here", "192.0.2.14");
        fail("not.known.here", "192.0.2.15", 2);
        assertThatThrownBy(() -> lockout.attempt("not.known.here", mine)).isInstanceOf(Locked.class);
        clock.pass(Duration.ofDays(181));
        fail("known.here", "192.0.2.16", 2);
        assertThatThrownBy(() -> lockout.attempt("known.here", mine)).isInstanceOf(Locked.class);
        assertThat(devices.sweep()).isPositive();
    }

    private Origin signedIn(String login, String address) {
        var mine = from(address);
        lockout.attempt(login, mine);
        lockout.succeed(login, somebody(), mine);
        return mine;
    }

    private static Origin from(String address) {
        return new Origin(address, SessionSecret.random());
    }

    private SessionSecret start() {
        var hash = jdbc.sql("select password_hash from account where person_id = ?").param(somebody())
                .query(String.class).single();
        return sessions.start(somebody(), hash, null).orElseThrow();
    }

    private UUID somebody() {
        return jdbc.sql("select person_id from account limit 1").query(UUID.class).single();
    }
}
