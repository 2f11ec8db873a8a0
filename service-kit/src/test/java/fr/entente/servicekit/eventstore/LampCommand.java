package fr.entente.servicekit.eventstore;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

public sealed interface LampCommand {

    record MakeLamp(@TargetAggregateIdentifier LampId lamp) implements LampCommand {}

    record Switch(@TargetAggregateIdentifier LampId lamp, boolean on) implements LampCommand {}

    record Dim(@TargetAggregateIdentifier LampId lamp, Level level, String hand) implements LampCommand {}

    record Flicker(@TargetAggregateIdentifier LampId lamp, int times) implements LampCommand {}

    /** All of them, and the one it names last. */
    record SwitchAll(@TargetAggregateIdentifier LampId lamp, List<LampId> before, boolean on) implements LampCommand {}

    record LookAt(@TargetAggregateIdentifier LampId lamp) implements LampCommand {}
}
