package fr.entente.gatewayservice.account;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import fr.entente.gatewayservice.account.AccountRejection.ForOneself;
import fr.entente.gatewayservice.account.AccountRejection.GrantRevoked;
import fr.entente.gatewayservice.account.AccountRejection.GrantTaken;
import fr.entente.gatewayservice.account.AccountRejection.LastAdministrator;
import fr.entente.gatewayservice.account.AccountRejection.LetInByTheOperator;
import fr.entente.gatewayservice.account.AccountRejection.Unknown;
import fr.entente.gatewayservice.account.AccountRejection.UnknownGrant;
import fr.entente.gatewayservice.account.Grants.Held;
import fr.entente.servicekit.access.AccessRejection.Forbidden;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/**
 * Who may give and revoke grants. The operator lets in its own people, who may read what residents told it: a manager,
 * or an administrator. A coordinator gives the other grants of his scheme, and may take each of them. Nobody gives
 * himself any.
 */
@Service
public class GrantDesk {

    private final Accounts accounts;
    private final Grants grants;
    private final Departures departures;
    private final Clock clock;

    public GrantDesk(Accounts accounts, Grants grants, Departures departures, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.departures = departures;
        this.clock = clock;
    }

    /** True when the grant is new. */
    @Transactional
    public boolean put(Caller caller, UUID person, Grant grant) {
        if (!mayTake(caller, grant)) {
            throw new Forbidden("%s does not give this grant".formatted(caller.role()));
        }
        if (caller.role() == Role.COORDINATOR && grant.role().isOperator()) {
            throw new LetInByTheOperator();
        }
        if (person.equals(caller.person())) {
            throw new ForOneself();
        }
        if (accounts.find(person).isEmpty() || !mayKnow(caller, person)) {
            throw new Unknown(person);
        }
        if (grants.insert(person, grant, caller.person(), clock.instant())) {
            return true;
        }
        requireSame(grants.find(grant.id()).orElseThrow(), person, grant);
        return false;
    }

    private static void requireSame(Held held, UUID person, Grant grant) {
        if (!held.person().equals(person) || !held.grant().equals(grant)) {
            throw new GrantTaken(grant.id());
        }
        if (held.revoked()) {
            throw new GrantRevoked(grant.id());
        }
    }

    @Transactional
    public void revoke(Caller caller, UUID person, UUID grant) {
        var held = grants.find(grant).filter(found -> found.person().equals(person))
                .filter(found -> mayTake(caller, found.grant())).orElseThrow(() -> new UnknownGrant(grant));
        grants.revoke(grant, clock.instant());
        departures.ofGrant(grant);
        if (held.grant().role() == Role.ADMINISTRATOR && !grants.hasAdministrator()) {
            throw new LastAdministrator();
        }
    }

    /** Who made an account chose its first password: a manager lets in none that somebody else may know. */
    private boolean mayKnow(Caller caller, UUID person) {
        return caller.role() != Role.MANAGER || accounts.isMadeBy(caller.person(), person)
                || grants.of(person).stream().anyMatch(held -> mayTake(caller, held));
    }

    /** Who may take it may know of it. */
    static boolean mayTake(Caller caller, Grant grant) {
        return switch (caller.mustBe(Role.ADMINISTRATOR, Role.COORDINATOR, Role.MANAGER).role()) {
            case ADMINISTRATOR -> true;
            case MANAGER -> grant.role().isOperator() && isHere(caller, grant);
            default -> grant.role() != Role.ADMINISTRATOR && isHere(caller, grant);
        };
    }

    private static boolean isHere(Caller caller, Grant grant) {
        return Objects.equals(grant.schemeId(), caller.requiredScheme());
    }
}
