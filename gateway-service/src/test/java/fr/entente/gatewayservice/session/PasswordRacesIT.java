package fr.entente.gatewayservice.session;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import fr.entente.gatewayservice.account.Accounts;
import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.RunningGateway;
import fr.entente.gatewayservice.testing.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Somebody's password is changed while something else is under way with his account. */
class PasswordRacesIT {

    private static final Executor ASIDE = Thread::startVirtualThread;
    private static final String NEW = "{bcrypt}the hash of a new password";

    private static RunningGateway gateway;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start();
        jdbc = gateway.bean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void whoChangesANameMeanwhileDoesNotBringTheOldPasswordBack() {
        var administrator = gateway.administrator();
        var person = newAccount("renamed");
        var renaming = whileThePasswordChanges(person, () -> administrator.put(Browser.account(person),
                "{\"login\":\"renamed\",\"displayName\":\"Somebody else\",\"language\":\"fr\"}"));
        assertThat(renaming.status()).isEqualTo(200);
        assertThat(hashOf(person)).isEqualTo(NEW);
    }

    @Test
    void aSignInUnderWayWithTheOldPasswordStartsNoSession() {
        var sessions = gateway.bean(Sessions.class);
        var person = newAccount("overtaken");
        var verified = hashOf(person);
        assertThat(sessions.start(person, verified, null)).isPresent();
        assertThat(whileThePasswordChanges(person, () -> sessions.start(person, verified, null))).isEmpty();
    }

    @Test
    void aDisabledAccountStartsNoSession() {
        var person = newAccount("disabled.meanwhile");
        var verified = hashOf(person);
        gateway.administrator().delete(Browser.account(person));
        assertThat(gateway.bean(Sessions.class).start(person, verified, null)).isEmpty();
    }

    @Test
    void aHashIsMadeAnewOfThePasswordThatWasVerifiedOnly() {
        var person = newAccount("rehashed");
        var verified = hashOf(person);
        change(person);
        gateway.bean(Accounts.class).rehash(person, verified, "{bcrypt}the old password, stronger");
        assertThat(hashOf(person)).isEqualTo(NEW);
    }

    private static <T> T whileThePasswordChanges(UUID person, Supplier<T> other) {
        var under = gateway.bean(TransactionTemplate.class).execute(_ -> {
            change(person);
            var started = CompletableFuture.supplyAsync(other, ASIDE);
            await().until(() -> started.isDone() || somebodyWaits());
            return started;
        });
        return under.join();
    }

    private static boolean somebodyWaits() {
        return jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() > 0;
    }

    private static void change(UUID person) {
        jdbc.sql("update account set password_hash = ? where person_id = ?").params(NEW, person).update();
    }

    private static String hashOf(UUID person) {
        return jdbc.sql("select password_hash from account where person_id = ?").param(person).query(String.class)
                .single();
    }

    private static UUID newAccount(String login) {
        var person = UUID.randomUUID();
        gateway.administrator().put(Browser.account(person), Samples.account(login));
        return person;
    }
}
