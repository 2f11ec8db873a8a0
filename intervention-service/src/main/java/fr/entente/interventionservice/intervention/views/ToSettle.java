package fr.entente.interventionservice.intervention.views;

import java.util.List;

import fr.entente.interventionservice.intervention.ContradictionItem;

/**
 * What is to be settled, the oldest first.
 *
 * @param count of all, also where not all are listed
 */
public record ToSettle(long count, List<ContradictionItem> items) {}
