package fr.entente.reportingservice.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Empties the projection that the transaction works on; the kit looks after its own tables in it. */
@Component
class EmptyTables {

    private final JdbcClient jdbc;

    EmptyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void makeEmpty() {
        jdbc.sql("select tablename from pg_tables where schemaname = current_schema() and tablename not like 'intake%'")
                .query((row, _) -> row.getString(1))
                .list()
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }
}
