package fr.entente.interventionservice.intervention.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import fr.entente.servicekit.web.Receipt;
import fr.entente.servicekit.web.Versions;

/** What became of a correction; a repetition is answered the same. */
record CorrectionReceipt(String id, long version, Outcome outcome) {

    enum Outcome {
        CORRECTED,
        /** Others had changed other things meanwhile: both hold. */
        MERGED,
        /** Others had changed the same meanwhile: it is kept, what stood stands, and somebody has to choose. */
        TO_SETTLE
    }

    static CorrectionReceipt of(Receipt receipt, long seen, boolean contradicted) {
        var outcome = contradicted ? Outcome.TO_SETTLE
                : receipt.version() == seen + 1 ? Outcome.CORRECTED : Outcome.MERGED;
        return new CorrectionReceipt(receipt.id(), receipt.version(), outcome);
    }

    ResponseEntity<CorrectionReceipt> answer() {
        return ResponseEntity.status(outcome == Outcome.TO_SETTLE ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .eTag(Versions.etag(version)).body(this);
    }
}
