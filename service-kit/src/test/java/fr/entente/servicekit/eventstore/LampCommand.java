package fr.entente.servicekit.eventstore;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

public sealed interface LampCommand {

    record MakeLamp(@TargetAggregateIdentifier LampId lamp) implements LampCommand {}

    record Switch(@TargetAggregateIdentifier LampId lamp, boolean on) implements LampCommand {}

    record Dim(@TargetAggregateIdentifier LampId lamp, Level level, String hand) implements LampCommand {}

    record Flicker(@TargetAggregateIdentifier LampId lamp, int times) implements LampCommand {}

    record LookAt(@TargetAggregateIdentifier LampId lamp) implements LampCommand {}
}
