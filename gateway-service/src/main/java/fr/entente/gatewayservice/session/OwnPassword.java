package fr.entente.gatewayservice.session;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import fr.entente.gatewayservice.account.AccountDesk;
import fr.entente.gatewayservice.account.AccountRejection.SamePassword;
import fr.entente.gatewayservice.account.AccountRejection.WrongPassword;
import fr.entente.gatewayservice.account.Accounts;
import fr.entente.gatewayservice.account.Accounts.Credential;
import fr.entente.gatewayservice.account.Grant;
import fr.entente.gatewayservice.account.Passwords;
import fr.entente.gatewayservice.session.SignInRejection.WrongCredentials;

/**
 * Lets a person choose another password, so that whoever gave him the first one knows it no more. All his sessions end;
 * the browser in which he did so gets a new one. To guess the old password here is as hard as at the sign-in.
 */
@Service
public class OwnPassword {

    private final Accounts accounts;
    private final AccountDesk desk;
    private final Passwords passwords;
    private final Lockout lockout;
    private final Sessions sessions;

    public OwnPassword(Accounts accounts, AccountDesk desk, Passwords passwords, Lockout lockout, Sessions sessions) {
        this.accounts = accounts;
        this.desk = desk;
        this.passwords = passwords;
        this.lockout = lockout;
        this.sessions = sessions;
    }

    /**
     * The session to go on with, under the grant of before.
     *
     * @throws WrongPassword when the current one is not his
     * @throws SamePassword when it would stay what it is
     */
    public SessionSecret change(SignedIn signedIn, String current, String wanted, Origin origin) {
        var login = accounts.find(signedIn.person()).orElseThrow(WrongCredentials::new).login();
        lockout.attempt(login, origin);
        var verified = accounts.findByLogin(login).filter(known -> passwords.matches(current, known.hash()))
                .map(Credential::hash).orElseThrow(WrongPassword::new);
        lockout.succeed(login, signedIn.person(), origin);
        if (current.equals(wanted)) {
            throw new SamePassword();
        }
        var hash = passwords.hash(wanted);
        desk.changeOwn(signedIn.person(), verified, hash);
        lockout.trust(login, signedIn.person(), origin);
        return sessions.start(signedIn.person(), hash, id(signedIn.acting())).orElseThrow(WrongCredentials::new);
    }

    private static @Nullable UUID id(@Nullable Grant acting) {
        return acting == null ? null : acting.id();
    }
}
