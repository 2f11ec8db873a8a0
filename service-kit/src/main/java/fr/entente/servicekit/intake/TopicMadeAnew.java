package fr.entente.servicekit.intake;

/** Another topic has the name of the one that was read: it is read from its beginning. */
final class TopicMadeAnew extends RuntimeException {

    TopicMadeAnew(String topic) {
        super("Topic %s was made anew".formatted(topic), null, false, false);
    }
}
