package fr.entente.gatewayservice.account;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import fr.entente.gatewayservice.account.AccountRejection.GrantRevoked;
import fr.entente.gatewayservice.account.AccountRejection.GrantTaken;
import fr.entente.gatewayservice.account.AccountRejection.LastAdministrator;
import fr.entente.gatewayservice.account.AccountRejection.Unknown;
import fr.entente.gatewayservice.account.AccountRejection.UnknownGrant;
import fr.entente.gatewayservice.account.Grants.Held;
import fr.entente.servicekit.access.AccessRejection.Forbidden;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/** Who may give and revoke grants: an administrator all of them, a coordinator those of his own scheme. */
@Service
public class GrantDesk {

    private final Accounts accounts;
    private final Grants grants;
    private final Clock clock;

    public GrantDesk(Accounts accounts, Grants grants, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    /** True when the grant is new. */
    @Transactional
    public boolean put(Caller caller, UUID person, Grant grant) {
        if (!mayKeep(caller, grant)) {
            throw new Forbidden("A coordinator gives grants of his own scheme");
        }
        if (accounts.find(person).isEmpty()) {
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
                .filter(found -> mayKeep(caller, found.grant())).orElseThrow(() -> new UnknownGrant(grant));
        grants.revoke(grant, clock.instant());
        if (held.grant().role() == Role.ADMINISTRATOR && !grants.hasAdministrator()) {
            throw new LastAdministrator();
        }
    }

    private static boolean mayKeep(Caller caller, Grant grant) {
        caller.mustBe(Role.ADMINISTRATOR, Role.COORDINATOR);
        if (caller.role() == Role.ADMINISTRATOR) {
            return true;
        }
        return grant.role() != Role.ADMINISTRATOR && Objects.equals(grant.schemeId(), caller.requiredScheme());
    }
}
