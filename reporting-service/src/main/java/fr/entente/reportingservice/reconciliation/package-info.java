/**
 * Compares the read model with what the topics and stores say, every night, with the program that checks it from
 * outside.
 */
@NullMarked
package fr.entente.reportingservice.reconciliation;

import org.jspecify.annotations.NullMarked;
