package fr.entente.checker.invariant;

import fr.entente.checker.Findings;

/** Looks at one invariant. */
@FunctionalInterface
public interface Check {

    Findings look(Inspection inspection) throws Exception;
}
