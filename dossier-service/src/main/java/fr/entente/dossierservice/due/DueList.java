package fr.entente.dossierservice.due;

import java.util.List;

/**
 * What is due, what is overdue first.
 *
 * @param count of all; the longest lists show their beginning
 */
public record DueList(long count, long overdue, List<DueItem> items) {}
