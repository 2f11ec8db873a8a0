package fr.entente.reportingservice.rebuild;

/** Another instance has taken the rebuild over: this one must not write any more. */
final class ClaimLost extends RuntimeException {

    ClaimLost(int number) {
        super("The rebuild of projection %d was taken over".formatted(number), null, false, false);
    }
}
