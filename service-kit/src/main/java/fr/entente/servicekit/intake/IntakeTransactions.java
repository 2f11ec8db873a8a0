package fr.entente.servicekit.intake;

/**
 * Runs the work of an intake in one keeper transaction; whoever keeps several copies of his tables sets the
 * {@code search_path} here first, and the kit's own tables follow it.
 */
@FunctionalInterface
public interface IntakeTransactions {

    void run(Runnable work);
}
