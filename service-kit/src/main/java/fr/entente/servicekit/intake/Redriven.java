package fr.entente.servicekit.intake;

import org.jspecify.annotations.Nullable;

/**
 * What came of replaying a parked subject.
 *
 * @param duplicates parked records that had been taken in another way meanwhile
 * @param stillParked what is left, with the cause of the first of them
 */
public record Redriven(int applied, int duplicates, int stillParked, @Nullable String cause) {}
