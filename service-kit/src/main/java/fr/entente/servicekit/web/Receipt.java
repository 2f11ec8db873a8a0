package fr.entente.servicekit.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a change answers: the thing and the version it now has. A repetition is answered with the first receipt. */
public record Receipt(String id, long version) {

    public ResponseEntity<Receipt> created() {
        return answer(HttpStatus.CREATED);
    }

    public ResponseEntity<Receipt> ok() {
        return answer(HttpStatus.OK);
    }

    private ResponseEntity<Receipt> answer(HttpStatus status) {
        return ResponseEntity.status(status).eTag(Versions.etag(version)).body(this);
    }
}
