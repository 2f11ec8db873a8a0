package fr.entente.gatewayservice.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import fr.entente.gatewayservice.account.AccountEvent.AccountDisabled;
import fr.entente.gatewayservice.account.AccountEvent.PasswordChanged;
import fr.entente.gatewayservice.account.AccountRejection.Disabled;
import fr.entente.gatewayservice.account.AccountRejection.InForce;
import fr.entente.gatewayservice.account.AccountRejection.LastAdministrator;
import fr.entente.gatewayservice.account.AccountRejection.PasswordMissing;
import fr.entente.gatewayservice.account.AccountRejection.Unknown;
import fr.entente.gatewayservice.account.AccountRejection.WrongPassword;
import fr.entente.gatewayservice.account.Accounts.Credential;
import fr.entente.servicekit.access.AccessRejection.Forbidden;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/**
 * Who may make and change accounts: an administrator all of them; a coordinator and a manager make new ones and repeat
 * their own, and see those of their scheme, a manager those of the operator. Neither changes another's password: a
 * coordinator would sign in as a mediator. Whose it is changes it himself.
 */
@Service
public class AccountDesk {

    private final Accounts accounts;
    private final Grants grants;
    private final Departures departures;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public AccountDesk(Accounts accounts, Grants grants, Departures departures, Passwords passwords,
            ApplicationEventPublisher events, Clock clock) {
        this.departures = departures;
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** True when the account is new. Without a password the old one stays. */
    @Transactional
    public boolean put(Caller caller, Account account, @Nullable String password) {
        caller.mustBe(Role.ADMINISTRATOR, Role.COORDINATOR, Role.MANAGER);
        var known = accounts.locked(account.person());
        if (known.isEmpty() && create(caller, account, password)) {
            return true;
        }
        repeat(caller, known.or(() -> accounts.locked(account.person())).orElseThrow(), account, password);
        return false;
    }

    private boolean create(Caller caller, Account account, @Nullable String password) {
        if (password == null) {
            throw new PasswordMissing();
        }
        return accounts.insert(account, passwords.hash(password), caller.person(), clock.instant());
    }

    private void repeat(Caller caller, Credential known, Account account, @Nullable String password) {
        if (caller.role() != Role.ADMINISTRATOR && !known.createdBy().equals(caller.person())) {
            throw new Forbidden("%s changes no account".formatted(caller.role()));
        }
        if (known.disabled()) {
            throw new Disabled(account.person());
        }
        if (!known.account().equals(account) || !isOf(known, password)) {
            change(caller, account, password);
        }
    }

    private boolean isOf(Credential known, @Nullable String password) {
        return password == null || passwords.matches(password, known.hash());
    }

    private void change(Caller caller, Account account, @Nullable String password) {
        caller.mustBe(Role.ADMINISTRATOR);
        accounts.update(account, password == null ? null : passwords.hash(password));
        if (password != null) {
            events.publishEvent(new PasswordChanged(account.person()));
        }
    }

    /** The hash of the password he has must be the one that was verified just now. */
    @Transactional
    public void changeOwn(UUID person, String verified, String hash) {
        if (!accounts.rehash(person, verified, hash)) {
            throw new WrongPassword();
        }
        events.publishEvent(new PasswordChanged(person));
    }

    @Transactional
    public void disable(Caller caller, UUID person) {
        caller.mustBe(Role.ADMINISTRATOR);
        if (accounts.locked(person).isEmpty()) {
            throw new Unknown(person);
        }
        if (accounts.disable(person, clock.instant())) {
            events.publishEvent(new AccountDisabled(person));
            departures.ofAccount(person);
            requireAnAdministrator();
        }
    }

    /** With a new password: who knew the old one is not let in again by it. */
    @Transactional
    public void enable(Caller caller, UUID person, String password) {
        caller.mustBe(Role.ADMINISTRATOR);
        var known = accounts.locked(person).orElseThrow(() -> new Unknown(person));
        if (known.disabled()) {
            accounts.enable(person, passwords.hash(password));
        } else if (!isOf(known, password)) {
            throw new InForce(person);
        }
    }

    private void requireAnAdministrator() {
        if (!grants.hasAdministrator()) {
            throw new LastAdministrator();
        }
    }

    /** Those of whom the caller may know, each with the grants he may know of; or those whom an administrator disabled. */
    @Transactional(readOnly = true)
    public List<Listed> list(Caller caller, boolean disabled, @Nullable UUID after, int limit) {
        caller.mustBe(Role.ADMINISTRATOR, Role.COORDINATOR, Role.MANAGER);
        if (disabled) {
            caller.mustBe(Role.ADMINISTRATOR);
        }
        var scheme = caller.role() == Role.ADMINISTRATOR ? null : caller.requiredScheme();
        var page = accounts.page(scheme, caller.role() == Role.MANAGER, disabled, after, limit);
        Map<UUID, List<Grant>> held = grants.of(page.stream().map(Account::person).toList(), scheme);
        return page.stream().map(account -> new Listed(account, held.getOrDefault(account.person(), List.of()).stream()
                .filter(grant -> GrantDesk.mayTake(caller, grant)).toList())).toList();
    }

    /**
     * Who works for the operator in the caller's scheme: told to the operator's own people, and to whoever audits them.
     */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Caller caller) {
        return accounts.colleagues(caller.mustBe(Role.MEDIATOR, Role.MANAGER, Role.AUDITOR).requiredScheme());
    }

    /** An account with its grants in force. */
    public record Listed(Account account, List<Grant> grants) {}
}
