package fr.entente.gatewayservice.account;

import java.time.Clock;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import fr.entente.servicekit.access.Role;

/** Makes the administrator of the environment when nobody could sign in otherwise; several instances make only one. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AdministratorProperties properties;
    private final Accounts accounts;
    private final Grants grants;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(AdministratorProperties properties, Accounts accounts, Grants grants, Passwords passwords,
            JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.properties = properties;
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('first administrator'))").query().singleRow();
            if (accounts.isEmpty()) {
                make();
            }
        });
    }

    private void make() {
        if (!properties.isGiven()) {
            LOG.warn("There is no account yet: set ENTENTE_ADMIN_LOGIN and ENTENTE_ADMIN_PASSWORD and start again");
            return;
        }
        if (!PasswordRule.allows(properties.password())) {
            throw new IllegalStateException(
                    "ENTENTE_ADMIN_PASSWORD must have at least %d characters and at most %d bytes"
                            .formatted(PasswordRule.SHORTEST, PasswordRule.LONGEST_BYTES));
        }
        create(UUID.randomUUID());
    }

    private void create(UUID person) {
        var login = Accounts.login(properties.login());
        var now = clock.instant();
        accounts.insert(new Account(person, login, login, Language.FR), passwords.hash(properties.password()), person,
                now);
        grants.insert(person, new Grant(UUID.randomUUID(), Role.ADMINISTRATOR, null, null, null, null, null), person,
                now);
        LOG.info("Made the first administrator");
    }
}
