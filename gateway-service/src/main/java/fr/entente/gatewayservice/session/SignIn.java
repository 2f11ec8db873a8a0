package fr.entente.gatewayservice.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import fr.entente.gatewayservice.account.Accounts;
import fr.entente.gatewayservice.account.Accounts.Credential;
import fr.entente.gatewayservice.account.Grant;
import fr.entente.gatewayservice.account.Grants;
import fr.entente.gatewayservice.account.Passwords;
import fr.entente.gatewayservice.session.SignInRejection.Locked;
import fr.entente.gatewayservice.session.SignInRejection.WrongCredentials;

/** Starts a session for the right password. An unknown login takes as long and is answered in the same words. */
@Service
public class SignIn {

    private final Accounts accounts;
    private final Grants grants;
    private final Passwords passwords;
    private final Lockout lockout;
    private final Sessions sessions;
    private final MeterRegistry meters;

    public SignIn(Accounts accounts, Grants grants, Passwords passwords, Lockout lockout, Sessions sessions,
            MeterRegistry meters) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.lockout = lockout;
        this.sessions = sessions;
        this.meters = meters;
    }

    /** Whoever has one grant only acts under it at once. */
    public SessionSecret start(String typedLogin, String password, String address) {
        var login = Accounts.login(typedLogin);
        try {
            lockout.attempt(login, address);
        } catch (Locked locked) {
            count("locked");
            throw locked;
        }
        var account = verify(accounts.findByLogin(login), password);
        lockout.succeed(login, address);
        count("signed-in");
        return sessions.start(account.account().person(), onlyOne(grants.of(account.account().person())));
    }

    private Credential verify(Optional<Credential> account, String password) {
        if (!passwords.matches(password, account.map(Credential::hash).orElse(null))) {
            count("wrong");
            throw new WrongCredentials();
        }
        var known = account.orElseThrow();
        if (passwords.isOutdated(known.hash())) {
            accounts.rehash(known.account().person(), passwords.hash(password));
        }
        return known;
    }

    private void count(String outcome) {
        meters.counter("session.sign-in", "outcome", outcome).increment();
    }

    private static @Nullable UUID onlyOne(List<Grant> grants) {
        return grants.size() == 1 ? grants.getFirst().id() : null;
    }
}
