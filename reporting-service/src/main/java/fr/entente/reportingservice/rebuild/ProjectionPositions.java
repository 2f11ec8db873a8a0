package fr.entente.reportingservice.rebuild;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.access.BoundTransactions;

/** How far the loops of the projections are, as the kit keeps it with their tables. */
@Component
class ProjectionPositions {

    private final JdbcClient jdbc;
    private final ProjectionVersions versions;
    private final BoundTransactions transactions;

    ProjectionPositions(JdbcClient jdbc, ProjectionVersions versions, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.transactions = transactions;
    }

    /** Records taken in since the beginning of the topics. */
    long taken(int number) {
        return transactions.keep(() -> jdbc
                .sql("select coalesce(sum(next_offset), 0) from %s.intake_position"
                        .formatted(ProjectionSchemas.schema(number)))
                .query(Long.class)
                .single());
    }

    /** Everything the active projection has taken in, this one has too. Asked inside a keeper's transaction. */
    boolean reached(int number) {
        var active = versions.active().orElseThrow().number();
        return jdbc.sql("""
                select count(*) from %s.intake_position old
                where old.next_offset > coalesce((
                    select new.next_offset from %s.intake_position new
                    where new.topic = old.topic and new.part = old.part), 0)"""
                .formatted(ProjectionSchemas.schema(active), ProjectionSchemas.schema(number)))
                .query(Long.class)
                .single() == 0;
    }
}
