package fr.entente.dossierservice.request;

import java.time.Instant;
import java.time.LocalDate;

import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.RequestId;

/** Why a request says no. */
public abstract sealed class RequestRejection extends RuntimeException {

    private RequestRejection(String message) {
        super(message, null, false, false);
    }

    /** There is no such request, or none that the caller may know of. */
    public static final class Unknown extends RequestRejection {

        public Unknown(RequestId request) {
            super(request + " is unknown");
        }
    }

    /** Answered and oriented: nobody has to care for it any more. */
    public static final class Done extends RequestRejection {

        public Done() {
            super("answered and oriented already");
        }
    }

    public static final class AlreadyTheirs extends RequestRejection {

        public AlreadyTheirs() {
            super("assigned to the same mediator already");
        }
    }

    /** Somebody else answers for it: he hands it over, or a manager takes it from him. */
    public static final class Owned extends RequestRejection {

        public Owned() {
            super("somebody else answers for it");
        }
    }

    /** Only what one answers for is handed over. */
    public static final class NotTheirs extends RequestRejection {

        public NotTheirs() {
            super("it is not theirs to hand over");
        }
    }

    public static final class HandoverPending extends RequestRejection {

        public HandoverPending() {
            super("somebody is asked already");
        }
    }

    /** There is none, or it waits for somebody else. */
    public static final class NoHandover extends RequestRejection {

        public NoHandover() {
            super("no hand-over waits for this answer");
        }
    }

    public static final class AlreadyAnswered extends RequestRejection {

        public AlreadyAnswered() {
            super("answered already");
        }
    }

    public static final class AlreadyOriented extends RequestRejection {

        public AlreadyOriented() {
            super("oriented already");
        }
    }

    public static final class AlreadyAttached extends RequestRejection {

        public AlreadyAttached() {
            super("attached to a dossier already");
        }
    }

    public static final class BeforeReception extends RequestRejection {

        private final Instant receivedAt;

        public BeforeReception(Instant receivedAt) {
            super("received at " + receivedAt);
            this.receivedAt = receivedAt;
        }

        public Instant receivedAt() {
            return receivedAt;
        }
    }

    public static final class OtherLandlord extends RequestRejection {

        public OtherLandlord(DossierId dossier) {
            super(dossier + " belongs to another landlord");
        }
    }

    /** A report that comes after the closing is a new dossier or a recurrence, never an addition. */
    public static final class DossierClosedBefore extends RequestRejection {

        private final LocalDate closedOn;

        public DossierClosedBefore(LocalDate closedOn) {
            super("the dossier was closed on " + closedOn);
            this.closedOn = closedOn;
        }

        public LocalDate closedOn() {
            return closedOn;
        }
    }
}
