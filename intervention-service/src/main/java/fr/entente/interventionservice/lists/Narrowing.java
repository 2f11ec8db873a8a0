package fr.entente.interventionservice.lists;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A select that is narrowed by one condition after another, each with the values it is bound to. */
public final class Narrowing {

    private final StringBuilder sql;
    private final List<Object> values;

    public Narrowing(String select, Object... bound) {
        this.sql = new StringBuilder(select);
        this.values = new ArrayList<>(List.of(bound));
    }

    public void and(String clause, Object... bound) {
        sql.append(" and ").append(clause);
        values.addAll(List.of(bound));
    }

    /** The next value of the select itself. */
    public void bind(Object value) {
        values.add(value);
    }

    /** A code is bound by its name. */
    public void andIf(@Nullable Object value, String clause) {
        if (value != null) {
            and(clause, value instanceof Enum<?> code ? code.name() : value);
        }
    }

    public void page(String order, int rows) {
        sql.append(order).append(" limit ?");
        values.add(rows);
    }

    public JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return jdbc.sql(sql.toString()).params(values);
    }
}
