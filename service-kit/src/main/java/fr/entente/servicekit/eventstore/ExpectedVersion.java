package fr.entente.servicekit.eventstore;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** The target as the command names it, the expected version as the caller saw it; Axon counts from zero. */
final class ExpectedVersion implements CommandTargetResolver {

    private final CommandTargetResolver annotations = AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var target = annotations.resolveTarget(command);
        var execution = Execution.of(command);
        var expected = execution == null ? null : execution.context().expectedVersion();
        return expected == null ? target
                : new VersionedAggregateIdentifier(target.getIdentifierValue(), expected - 1);
    }
}
