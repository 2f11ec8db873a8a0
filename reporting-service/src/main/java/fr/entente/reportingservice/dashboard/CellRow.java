package fr.entente.reportingservice.dashboard;

import java.util.UUID;

import fr.entente.reportingservice.cells.Measure;

/**
 * What one landlord's cells of one bucket of days add up to.
 *
 * @param bucket {@link Ledger#BEFORE}, {@link Ledger#PREVIOUS}, or the part of the period from 0
 */
record CellRow(int bucket, UUID landlord, Measure measure, String code, Tally.Sums sums) {}
