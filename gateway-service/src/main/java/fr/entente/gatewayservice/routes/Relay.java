package fr.entente.gatewayservice.routes;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;

import fr.entente.gatewayservice.routes.ServiceExchange.Answer;

/** Copies a body; a live stream piece by piece, as it comes. */
final class Relay {

    private static final int PIECE = 16 * 1024;

    private final Answer answer;
    private final HttpServletResponse response;
    private final boolean streams;

    Relay(Answer answer, HttpServletResponse response) {
        this.answer = answer;
        this.response = response;
        this.streams = MediaType.TEXT_EVENT_STREAM.equalsTypeAndSubtype(answer.getHeaders().getContentType());
    }

    /** Until its end, or until it is no longer allowed: then not a word more. */
    void copy(BooleanSupplier stillAllowed) throws IOException {
        if (answer.incoming().getEntity() != null) {
            flush();
            var body = open();
            var piece = new byte[PIECE];
            for (var length = read(body, piece); length >= 0 && stillAllowed.getAsBoolean(); length = read(body,
                    piece)) {
                response.getOutputStream().write(piece, 0, length);
                flush();
            }
        }
    }

    private void flush() throws IOException {
        if (streams) {
            response.flushBuffer();
        }
    }

    private InputStream open() {
        try {
            return answer.incoming().getEntity().getContent();
        } catch (IOException e) {
            throw ServiceFault.of(answer.service(), e);
        }
    }

    private int read(InputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException e) {
            throw ServiceFault.of(answer.service(), e);
        }
    }
}
