package fr.entente.dossierservice.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** One row in the words of the domain. A column that may be null is asked for as such. */
public final class Row {

    private final ResultSet columns;

    private Row(ResultSet columns) {
        this.columns = columns;
    }

    public static <T> RowMapper<T> to(Reading<T> reading) {
        return (columns, _) -> reading.of(new Row(columns));
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    public UUID id(String column) throws SQLException {
        return present(column, UUID.class);
    }

    public @Nullable UUID idOrNull(String column) throws SQLException {
        return columns.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return present(column, String.class);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return columns.getString(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return present(column, byte[].class);
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return columns.getBytes(column);
    }

    public int number(String column) throws SQLException {
        return columns.getInt(column);
    }

    public @Nullable Integer numberOrNull(String column) throws SQLException {
        return columns.getObject(column, Integer.class);
    }

    public @Nullable Long longOrNull(String column) throws SQLException {
        return columns.getObject(column, Long.class);
    }

    public long version() throws SQLException {
        return columns.getLong("version");
    }

    public boolean yes(String column) throws SQLException {
        return columns.getBoolean(column);
    }

    public @Nullable Boolean yesOrNull(String column) throws SQLException {
        return columns.getObject(column, Boolean.class);
    }

    public LocalDate day(String column) throws SQLException {
        return present(column, LocalDate.class);
    }

    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    public LocalTime time(String column) throws SQLException {
        return present(column, LocalTime.class);
    }

    public Instant instant(String column) throws SQLException {
        return present(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime found = columns.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    public <E extends Enum<E>> E code(Class<E> list, String column) throws SQLException {
        return Enum.valueOf(list, text(column));
    }

    public <E extends Enum<E>> @Nullable E codeOrNull(Class<E> list, String column) throws SQLException {
        String name = columns.getString(column);
        return name == null ? null : Enum.valueOf(list, name);
    }

    public <E extends Enum<E>> Set<E> codes(Class<E> list, String column) throws SQLException {
        return texts(column).stream().map(name -> Enum.valueOf(list, name)).collect(Collectors.toUnmodifiableSet());
    }

    public List<UUID> ids(String column) throws SQLException {
        return List.of((UUID[]) columns.getArray(column).getArray());
    }

    public List<Integer> numbers(String column) throws SQLException {
        return List.of((Integer[]) columns.getArray(column).getArray());
    }

    public List<String> texts(String column) throws SQLException {
        return Arrays.stream((Object[]) columns.getArray(column).getArray()).map(String::valueOf).toList();
    }

    private <T> T present(String column, Class<T> type) throws SQLException {
        T found = columns.getObject(column, type);
        if (found == null) {
            throw new SQLException("The column " + column + " is empty");
        }
        return found;
    }
}
