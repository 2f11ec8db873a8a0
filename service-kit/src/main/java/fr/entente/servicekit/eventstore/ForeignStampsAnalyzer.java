package fr.entente.servicekit.eventstore;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in two lines instead of a stack trace. */
final class ForeignStampsAnalyzer extends AbstractFailureAnalyzer<ForeignStamps> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ForeignStamps cause) {
        return new FailureAnalysis(cause.getMessage(), ForeignStamps.CURE, cause);
    }
}
