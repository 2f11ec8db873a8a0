package fr.entente.servicekit.intake;

import org.jspecify.annotations.Nullable;

/**
 * How a loop is doing.
 *
 * @param running false when it waits to start again after a fault, was stopped, or is dead
 * @param lag records known to be in Kafka and not yet taken in, of the partitions this instance has
 * @param parked records that wait for repair
 * @param fault why it last stopped, while it has not recovered
 */
public record IntakeState(boolean running, long lag, long parked, @Nullable String fault) {}
