package fr.entente.gatewayservice.account;

import java.util.UUID;

/** Why an account or a grant is not changed as asked. */
public abstract sealed class AccountRejection extends RuntimeException {

    private AccountRejection(String message) {
        super(message, null, false, false);
    }

    /** Also for an account that the caller may not know of. */
    public static final class Unknown extends AccountRejection {
        public Unknown(UUID person) {
            super("No account " + person);
        }
    }

    public static final class UnknownGrant extends AccountRejection {
        public UnknownGrant(UUID grant) {
            super("No grant " + grant);
        }
    }

    public static final class LoginTaken extends AccountRejection {
        public LoginTaken() {
            super("Somebody else signs in with this login");
        }
    }

    public static final class PasswordMissing extends AccountRejection {
        public PasswordMissing() {
            super("A new account needs a password");
        }
    }

    /** Whoever changes his own password tells the one he has. */
    public static final class WrongPassword extends AccountRejection {

        public WrongPassword() {
            super("Not the current password");
        }
    }

    /** Whoever was told the first one would still know it. */
    public static final class SamePassword extends AccountRejection {

        public SamePassword() {
            super("The password of before");
        }
    }

    /** It changes again once it is enabled. */
    public static final class Disabled extends AccountRejection {
        public Disabled(UUID person) {
            super("Account %s is disabled".formatted(person));
        }
    }

    /** Enabling it would have changed its password. */
    public static final class InForce extends AccountRejection {
        public InForce(UUID person) {
            super("Account %s is in force".formatted(person));
        }
    }

    public static final class GrantTaken extends AccountRejection {
        public GrantTaken(UUID grant) {
            super("Grant %s means something else".formatted(grant));
        }
    }

    public static final class GrantRevoked extends AccountRejection {
        public GrantRevoked(UUID grant) {
            super("Grant %s was revoked".formatted(grant));
        }
    }

    /** Its people may read what residents told it. */
    public static final class LetInByTheOperator extends AccountRejection {
        public LetInByTheOperator() {
            super("The operator lets in its own people");
        }
    }

    /** What one may do is said by others. */
    public static final class ForOneself extends AccountRejection {
        public ForOneself() {
            super("Nobody gives himself a grant");
        }
    }

    /** Nobody could give grants any more. */
    public static final class LastAdministrator extends AccountRejection {
        public LastAdministrator() {
            super("There would be no administrator left");
        }
    }
}
