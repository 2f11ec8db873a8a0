package fr.entente.dossierservice.request;

import java.time.Instant;

/** What has been done about a request, and so what may still be done: the one place of that rule. */
public record RequestProgress(Instant receivedAt, boolean answered, boolean oriented, boolean attached) {

    static final RequestProgress NONE = receivedAt(Instant.EPOCH);

    static RequestProgress receivedAt(Instant receivedAt) {
        return new RequestProgress(receivedAt, false, false, false);
    }

    public void mustAllowAssignment(Instant at) {
        mustStillWait(at);
    }

    /** As often as it is seen differently, until nothing is left to do. */
    public void mustAllowTriage(Instant at) {
        mustStillWait(at);
    }

    public void mustAllowAnswer(Instant at) {
        mustNotPrecedeReception(at);
        if (answered) {
            throw new RequestRejection.AlreadyAnswered();
        }
    }

    public void mustAllowOrientation(Instant at) {
        mustNotPrecedeReception(at);
        if (oriented) {
            throw new RequestRejection.AlreadyOriented();
        }
    }

    public void mustAllowAttachment(Instant at) {
        mustNotPrecedeReception(at);
        if (attached) {
            throw new RequestRejection.AlreadyAttached();
        }
    }

    private void mustStillWait(Instant at) {
        mustNotPrecedeReception(at);
        if (status() == Status.DONE) {
            throw new RequestRejection.Done();
        }
    }

    private void mustNotPrecedeReception(Instant at) {
        if (at.isBefore(receivedAt)) {
            throw new RequestRejection.BeforeReception(receivedAt);
        }
    }

    public Status status() {
        if (answered) {
            return oriented ? Status.DONE : Status.ANSWERED;
        }
        return oriented ? Status.ORIENTED : Status.WAITING;
    }

    RequestProgress withAnswer() {
        return new RequestProgress(receivedAt, true, oriented, attached);
    }

    RequestProgress withOrientation() {
        return new RequestProgress(receivedAt, answered, true, attached);
    }

    RequestProgress withAttachment() {
        return new RequestProgress(receivedAt, answered, oriented, true);
    }
}
