package fr.entente.servicekit.intake;

import org.jspecify.annotations.Nullable;

/**
 * How a loop is doing.
 *
 * @param running false when it waits to start again after a fault, or is dead
 * @param lag records known to be in Kafka and not yet taken in
 * @param parked records that wait for repair
 * @param fault why it last stopped, while it has not recovered
 */
public record IntakeState(boolean running, boolean caughtUp, long lag, long parked, @Nullable String fault) {}
