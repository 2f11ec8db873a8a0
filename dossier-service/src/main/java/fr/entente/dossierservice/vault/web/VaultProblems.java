package fr.entente.dossierservice.vault.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.dossierservice.vault.VaultUnavailable;
import fr.entente.servicekit.web.Problems;

/** Without its key the vault says so, and that somebody has to act. */
@RestControllerAdvice
final class VaultProblems {

    private static final Logger LOG = LoggerFactory.getLogger(VaultProblems.class);

    private final Problems problems;

    VaultProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail of(VaultUnavailable unavailable) {
        LOG.error("The vault is closed: {}", unavailable.getMessage());
        return problems.of(HttpStatus.SERVICE_UNAVAILABLE, "vault", "closed");
    }
}
