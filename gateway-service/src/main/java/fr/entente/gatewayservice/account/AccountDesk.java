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
import fr.entente.gatewayservice.account.AccountRejection.LastAdministrator;
import fr.entente.gatewayservice.account.AccountRejection.PasswordMissing;
import fr.entente.gatewayservice.account.AccountRejection.Unknown;
import fr.entente.gatewayservice.account.Accounts.Credential;
import fr.entente.servicekit.access.AccessRejection.Forbidden;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/**
 * Who may make and change accounts: an administrator all of them; a coordinator and a manager make new ones and repeat their
 * own, and see those of their scheme, a manager those of the operator. Neither changes another's password: a coordinator
 * would sign in as a mediator.
 */
@Service
public class AccountDesk {

    private final Accounts accounts;
    private final Grants grants;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public AccountDesk(Accounts accounts, Grants grants, Passwords passwords, ApplicationEventPublisher events,
            Clock clock) {
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
        var known = accounts.credential(account.person()).orElse(null);
        if (known == null) {
            create(caller, account, password);
            return true;
        }
        if (!isUnchanged(known, account, password, caller)) {
            change(caller, known, account, password);
        }
        return false;
    }

    private void create(Caller caller, Account account, @Nullable String password) {
        if (password == null) {
            throw new PasswordMissing();
        }
        accounts.put(account, passwords.hash(password), caller.person(), clock.instant());
    }

    private boolean isUnchanged(Credential known, Account account, @Nullable String password, Caller caller) {
        if (caller.role() != Role.ADMINISTRATOR && !known.createdBy().equals(caller.person())) {
            throw new Forbidden("%s changes no account".formatted(caller.role()));
        }
        return !known.disabled() && known.account().equals(account)
                && (password == null || passwords.matches(password, known.hash()));
    }

    private void change(Caller caller, Credential known, Account account, @Nullable String password) {
        caller.mustBe(Role.ADMINISTRATOR);
        var hash = password == null ? known.hash() : passwords.hash(password);
        accounts.put(account, hash, known.createdBy(), clock.instant());
        if (password != null) {
            events.publishEvent(new PasswordChanged(account.person()));
        }
    }

    @Transactional
    public void disable(Caller caller, UUID person) {
        caller.mustBe(Role.ADMINISTRATOR);
        if (!accounts.exists(person)) {
            throw new Unknown(person);
        }
        if (accounts.disable(person, clock.instant())) {
            events.publishEvent(new AccountDisabled(person));
            requireAnAdministrator();
        }
    }

    private void requireAnAdministrator() {
        if (!grants.hasAdministrator()) {
            throw new LastAdministrator();
        }
    }

    /** Those of whom the caller may know, each with the grants he may know of. */
    @Transactional(readOnly = true)
    public List<Listed> list(Caller caller, String afterLogin, int limit) {
        caller.mustBe(Role.ADMINISTRATOR, Role.COORDINATOR, Role.MANAGER);
        var scheme = caller.role() == Role.ADMINISTRATOR ? null : caller.requiredScheme();
        var page = accounts.page(scheme, caller.role() == Role.MANAGER, afterLogin, limit);
        Map<UUID, List<Grant>> held = grants.of(page.stream().map(Account::person).toList(), scheme);
        return page.stream().map(account -> new Listed(account, held.getOrDefault(account.person(), List.of()).stream()
                .filter(grant -> GrantDesk.mayTake(caller, grant)).toList())).toList();
    }

    /** Who works for the operator in the caller's scheme: told to the operator's own people, and to whoever audits them. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Caller caller) {
        return accounts.colleagues(caller.mustBe(Role.MEDIATOR, Role.MANAGER, Role.AUDITOR).requiredScheme());
    }

    /** An account with its grants in force. */
    public record Listed(Account account, List<Grant> grants) {}
}
