package fr.entente.dossierservice.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.web.Cursor;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/** A query that grows by the filters that were asked for. Clauses are ours, values are always bound. */
public final class ListQuery {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    /** {@code select … from … where true}. */
    public ListQuery(String select, Object... values) {
        this.sql = new StringBuilder(select);
        this.values.addAll(List.of(values));
    }

    public ListQuery and(String clause, Object... bound) {
        sql.append(" and ").append(clause);
        values.addAll(List.of(bound));
        return this;
    }

    /** Adds the clause with its one value, unless nothing was asked for. */
    public ListQuery andIf(@Nullable Object value, String clause) {
        return value == null ? this : and(clause, value instanceof Enum<?> code ? code.name() : value);
    }

    public <T> List<T> list(JdbcClient jdbc, String order, RowMapper<T> rows) {
        return jdbc.sql(sql + " order by " + order).params(values).query(rows).list();
    }

    public <T> Optional<T> single(JdbcClient jdbc, RowMapper<T> rows) {
        return jdbc.sql(sql.toString()).params(values).query(rows).optional();
    }

    public <T> Page<T> page(JdbcClient jdbc, RowMapper<T> rows, SortBy<T> sort, String idColumn,
            Function<T, UUID> id, Paging paging) {
        String place = "(%s, %s)".formatted(sort.column(), idColumn);
        paging.after().ifPresent(cursor -> and(place + (sort.descending() ? " < (?, ?)" : " > (?, ?)"),
                sort.read().apply(cursor), cursor.uuid(1)));
        String direction = sort.descending() ? "desc" : "asc";
        sql.append(" order by %s %s, %s %s limit ?".formatted(sort.column(), direction, idColumn, direction));
        values.add(paging.rows());
        return paging.page(jdbc.sql(sql.toString()).params(values).query(rows).list(),
                last -> Cursor.of(sort.value().apply(last), id.apply(last)));
    }
}
