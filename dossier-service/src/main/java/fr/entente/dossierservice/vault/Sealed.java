package fr.entente.dossierservice.vault;

import java.util.UUID;

/** What was sealed with the key of a person or a dossier, and of what it is the content. */
final class Sealed {

    private final UUID subject;
    private final UUID thing;
    private final byte[] content;

    Sealed(UUID subject, UUID thing, byte[] content) {
        this.subject = subject;
        this.thing = thing;
        this.content = content;
    }

    UUID subject() {
        return subject;
    }

    UUID thing() {
        return thing;
    }

    byte[] content() {
        return content;
    }
}
