package fr.entente.interventionservice.intervention.web;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import fr.entente.servicekit.web.Receipt;

/** What became of one item: the same as if it had been put alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchResult(
        @Nullable UUID id,
        int status,
        @Nullable Long version,
        @Nullable ProblemDetail problem) {

    static BatchResult logged(UUID id, Receipt receipt) {
        return new BatchResult(id, HttpStatus.CREATED.value(), receipt.version(), null);
    }

    static BatchResult refused(@Nullable UUID id, ProblemDetail problem) {
        return new BatchResult(id, problem.getStatus(), null, problem);
    }
}
