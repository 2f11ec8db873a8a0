package fr.entente.servicekit.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in one sentence instead of a stack trace. */
final class UnfitApplicationRoleAnalyzer extends AbstractFailureAnalyzer<UnfitApplicationRole> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitApplicationRole cause) {
        return new FailureAnalysis(cause.getMessage(),
                "Let the service log in with a role that owns nothing, and run migrations with the owner's.", cause);
    }
}
