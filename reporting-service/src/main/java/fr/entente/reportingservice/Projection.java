package fr.entente.reportingservice;

import java.util.List;

import fr.entente.reportingservice.cells.Touched;
import fr.entente.servicekit.intake.Taken;

/** Keeps the rows of one family of facts. Every statement sets state, so a fact that comes again changes nothing. */
public interface Projection<F extends Fact> {

    Class<F> family();

    /** All of one batch at once, in the order of each thing; says whose screens are to hear of it. */
    void apply(List<Taken<F>> facts, Touched touched);
}
