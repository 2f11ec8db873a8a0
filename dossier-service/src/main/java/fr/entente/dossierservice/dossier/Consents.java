package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.Side;

/** Whether A and B agree to be mediated: it takes both (law 95-125), and each may withdraw at any time. */
public record Consents(Consent a, Consent b) {

    public static final Consents NONE = new Consents(Consent.NONE, Consent.NONE);

    /** Of one side, as it was given or withdrawn last. */
    public record Consent(@Nullable LocalDate givenOn, @Nullable LocalDate withdrawnOn) {

        public static final Consent NONE = new Consent(null, null);

        public boolean holds() {
            return givenOn != null && withdrawnOn == null;
        }

        /** On the day of a withdrawal too: it may have been a mistake, and what was recorded last holds. */
        void mustAllowGiving(LocalDate on) {
            if (holds()) {
                throw new MediationRejection.ConsentGivenAlready();
            }
            if (withdrawnOn != null && on.isBefore(withdrawnOn)) {
                throw new MediationRejection.ConsentTooSoon(withdrawnOn);
            }
        }

        void mustAllowWithdrawal(LocalDate on) {
            LocalDate given = givenOn;
            if (given == null || !holds()) {
                throw new MediationRejection.NoConsent();
            }
            if (on.isBefore(given)) {
                throw new CourseRejection.TooEarly(given);
            }
        }
    }

    public Consent of(Side side) {
        return switch (side) {
            case A -> a;
            case B -> b;
        };
    }

    public boolean ofBoth() {
        return a.holds() && b.holds();
    }

    Consents given(Side side, LocalDate on) {
        return with(side, new Consent(on, null));
    }

    Consents withdrawn(Side side, LocalDate on) {
        return with(side, new Consent(of(side).givenOn(), on));
    }

    private Consents with(Side side, Consent consent) {
        return switch (side) {
            case A -> new Consents(consent, b);
            case B -> new Consents(a, consent);
        };
    }
}
