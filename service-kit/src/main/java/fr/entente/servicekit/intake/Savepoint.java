package fr.entente.servicekit.intake;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a part of a transaction fail without the rest. */
final class Savepoint {

    private final JdbcClient jdbc;

    Savepoint(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the work throws comes through, and its statements are undone. */
    void around(Runnable work) {
        jdbc.sql("savepoint intake").update();
        try {
            work.run();
        } catch (RuntimeException e) {
            undo(e);
            throw e;
        }
        jdbc.sql("release savepoint intake").update();
    }

    private void undo(RuntimeException reason) {
        try {
            jdbc.sql("rollback to savepoint intake").update();
            jdbc.sql("release savepoint intake").update();
        } catch (RuntimeException e) {
            e.addSuppressed(reason);
            throw e;
        }
    }
}
