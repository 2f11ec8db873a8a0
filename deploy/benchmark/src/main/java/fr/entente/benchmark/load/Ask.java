package fr.entente.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One request, ready to be sent. {@code id} is that of the thing it makes, changes or reads of. */
public record Ask(Kind kind, Door.Part part, String method, String path, String conditions, String body, UUID id,
        Scene.Site site) {

    public enum Kind {
        OPEN, LOG, CLOSE, ORIENT, BATCH, READ
    }

    public boolean isCommand() {
        return kind != Kind.READ;
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
