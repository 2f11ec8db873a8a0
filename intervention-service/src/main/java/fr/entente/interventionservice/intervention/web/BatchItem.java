package fr.entente.interventionservice.intervention.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** One item of a batch as far as it could be read. */
sealed interface BatchItem {

    record Legible(UUID id, InterventionForm form) implements BatchItem {}

    record Illegible(@Nullable UUID id, ProblemDetail problem) implements BatchItem {}
}
