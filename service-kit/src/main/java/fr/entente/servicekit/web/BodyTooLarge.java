package fr.entente.servicekit.web;

/** The body is over the limit; told while it is read, so that a chunked one is caught as well. */
final class BodyTooLarge extends RuntimeException {

    private final long limit;

    BodyTooLarge(long limit) {
        super("The body is larger than %d bytes".formatted(limit), null, false, false);
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
