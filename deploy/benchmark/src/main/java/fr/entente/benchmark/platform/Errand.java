package fr.entente.benchmark.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Reply;
import fr.entente.benchmark.load.Wire;

/** Requests that prepare something; they have to be accepted. */
final class Errand {

    private static final String JSON = "Content-Type: application/json\r\nAccept: application/json\r\n";

    private final Wire wire;
    private final String headers;

    Errand(Wire wire, String headers) {
        this.wire = wire;
        this.headers = headers + JSON;
    }

    Reply send(String method, String path, String conditions, String body) {
        try {
            var reply = wire.send(method, path, headers + conditions, body.getBytes(StandardCharsets.UTF_8));
            if (!reply.isAccepted()) {
                throw new Trouble("%s %s was refused: %d %s".formatted(method, path, reply.status(), reply.text()));
            }
            return reply;
        } catch (IOException e) {
            throw new Trouble("%s %s: %s".formatted(method, path, e.getMessage()));
        }
    }

    Reply put(String path, String body) {
        return send("PUT", path, "", body);
    }
}
