package fr.entente.servicekit.testing;

import java.util.UUID;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/** Callers by name; every one of them is another person. */
public final class TestCallers {

    private TestCallers() {}

    public static Caller mediator(UUID scheme) {
        return new Caller(UUID.randomUUID(), Role.MEDIATOR, scheme, null);
    }

    public static Caller manager(UUID scheme) {
        return new Caller(UUID.randomUUID(), Role.MANAGER, scheme, null);
    }

    public static Caller coordinator(UUID scheme) {
        return new Caller(UUID.randomUUID(), Role.COORDINATOR, scheme, null);
    }

    public static Caller partner(UUID scheme) {
        return new Caller(UUID.randomUUID(), Role.PARTNER, scheme, null);
    }

    public static Caller landlord(UUID scheme, UUID landlord) {
        return new Caller(UUID.randomUUID(), Role.LANDLORD, scheme, landlord);
    }

    public static Caller administrator() {
        return new Caller(UUID.randomUUID(), Role.ADMINISTRATOR, null, null);
    }
}
