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
        return behind(number, "new.topic is null or") == 0;
    }

    /** The same without the partitions this one has nothing of. */
    boolean reachedWhereBothAre(int number) {
        return behind(number, "") == 0;
    }

    private long behind(int number, String missing) {
        var active = versions.active().orElseThrow().number();
        return jdbc.sql("""
                select count(*) from %s.intake_position old
                left join %s.intake_position new on new.topic = old.topic and new.part = old.part
                where %s new.topic_id = old.topic_id and new.next_offset < old.next_offset"""
                .formatted(ProjectionSchemas.schema(active), ProjectionSchemas.schema(number), missing))
                .query(Long.class)
                .single();
    }
}
