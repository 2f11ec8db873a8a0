package fr.entente.servicekit.eventstore;

final class LampRejection extends RuntimeException {

    LampRejection(String reason) {
        super(reason, null, false, false);
    }
}
