package fr.entente.servicekit.access;

/** The service's database login could look past row-level security: the service does not start. */
public final class UnfitApplicationRole extends RuntimeException {

    UnfitApplicationRole(String message) {
        super(message);
    }
}
