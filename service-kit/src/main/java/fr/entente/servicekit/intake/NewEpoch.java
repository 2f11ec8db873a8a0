package fr.entente.servicekit.intake;

/** The store behind a topic was turned back to an earlier moment: what was taken in from it before is void. */
final class NewEpoch extends RuntimeException {

    NewEpoch(String topic, long known, long epoch) {
        super("The store behind %s was turned back (epoch %d after %d): what was taken in from it is taken in again"
                .formatted(topic, epoch, known), null, false, false);
        this.topic = topic;
        this.epoch = epoch;
    }

    private final String topic;
    private final long epoch;

    String topic() {
        return topic;
    }

    long epoch() {
        return epoch;
    }
}
