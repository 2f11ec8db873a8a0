package fr.entente.reportingservice.rebuild;

/** The projection that is read holds what a store that was turned back no longer does. */
public final class TurnedBack extends RuntimeException {

    TurnedBack(int number) {
        super("A store was turned back: projection %d is read as it is until another one is filled".formatted(number),
                null, false, false);
    }
}
