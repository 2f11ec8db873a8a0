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

    /**
     * Whoever has one grant only acts under it at once. A hash that changed while the password was verified is looked
     * at once more: somebody else's sign-in may have made it anew.
     */
    public SessionSecret start(String typedLogin, String password, Origin origin) {
        var login = Accounts.login(typedLogin);
        try {
            lockout.attempt(login, origin);
        } catch (Locked locked) {
            count("locked");
            throw locked;
        }
        var account = verify(login, password);
        var secret = open(account, password).or(() -> open(verify(login, password), password))
                .orElseThrow(this::wrong);
        lockout.succeed(login, account.account().person(), origin);
        count("signed-in");
        return secret;
    }

    private Credential verify(String login, String password) {
        var account = accounts.findByLogin(login);
        if (!passwords.matches(password, account.map(Credential::hash).orElse(null))) {
            throw wrong();
        }
        return account.orElseThrow();
    }

    private Optional<SessionSecret> open(Credential verified, String password) {
        var person = verified.account().person();
        return sessions.start(person, anew(person, verified.hash(), password), onlyOne(grants.of(person)));
    }

    /** The hash as it should be stored by now. */
    private String anew(UUID person, String hash, String password) {
        if (!passwords.isOutdated(hash)) {
            return hash;
        }
        var stronger = passwords.hash(password);
        accounts.rehash(person, hash, stronger);
        return stronger;
    }

    private WrongCredentials wrong() {
        count("wrong");
        return new WrongCredentials();
    }

    private void count(String outcome) {
        meters.counter("session.sign-in", "outcome", outcome).increment();
    }

    private static @Nullable UUID onlyOne(List<Grant> grants) {
        return grants.size() == 1 ? grants.getFirst().id() : null;
    }
}
