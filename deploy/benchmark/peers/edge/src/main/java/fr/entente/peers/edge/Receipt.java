package fr.entente.peers.edge;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a command answers. */
record Receipt(UUID id, long version) {

    ResponseEntity<Receipt> answer(HttpStatus status) {
        return ResponseEntity.status(status).eTag(etag(version)).body(this);
    }

    static String etag(long version) {
        return "\"%d\"".formatted(version);
    }

    static long version(String etag) {
        return Long.parseLong(etag.replace("\"", ""));
    }
}
