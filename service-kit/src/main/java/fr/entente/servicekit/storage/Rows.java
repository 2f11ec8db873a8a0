package fr.entente.servicekit.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** One statement over many rows: every column travels as one array, for {@code from unnest(?, ?, …)}. */
public final class Rows<R> {

    private record Column(String type, List<? extends @Nullable Object> values) {}

    private final List<R> rows;
    private final List<Column> columns = new ArrayList<>();

    private Rows(Collection<R> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <R> Rows<R> of(Collection<R> rows) {
        return new Rows<>(rows);
    }

    public Rows<R> uuids(Function<R, @Nullable UUID> column) {
        return column("uuid", column);
    }

    public Rows<R> texts(Function<R, @Nullable String> column) {
        return column("text", column);
    }

    public Rows<R> days(Function<R, @Nullable LocalDate> column) {
        return column("date", column);
    }

    public Rows<R> instants(Function<R, @Nullable Instant> column) {
        return column("timestamptz", column);
    }

    public Rows<R> ints(Function<R, @Nullable Integer> column) {
        return column("int4", column);
    }

    public Rows<R> longs(Function<R, @Nullable Long> column) {
        return column("int8", column);
    }

    public Rows<R> booleans(Function<R, @Nullable Boolean> column) {
        return column("bool", column);
    }

    /** Does nothing, and returns 0, where there are no rows. */
    public int update(JdbcTemplate jdbc, String sql) {
        return rows.isEmpty() ? 0 : jdbc.update(connection -> prepare(connection, sql));
    }

    public <T> List<T> query(JdbcTemplate jdbc, String sql, RowMapper<T> mapper) {
        return rows.isEmpty() ? List.of() : jdbc.query(connection -> prepare(connection, sql), mapper);
    }

    private Rows<R> column(String type, Function<R, ? extends @Nullable Object> column) {
        columns.add(new Column(type, rows.stream().map(column).toList()));
        return this;
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            statement.setArray(i + 1, connection.createArrayOf(column.type(), column.values().toArray()));
        }
        return statement;
    }
}
