package fr.entente.dossierservice.lists;

import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** Values of columns that may be empty, with the type that an empty one needs. */
public final class Column {

    private Column() {}

    public static SqlParameterValue code(@Nullable Enum<?> code) {
        return new SqlParameterValue(Types.VARCHAR, code == null ? null : code.name());
    }

    public static SqlParameterValue id(@Nullable UUID id) {
        return new SqlParameterValue(Types.OTHER, id);
    }

    public static SqlParameterValue number(@Nullable Integer number) {
        return new SqlParameterValue(Types.INTEGER, number);
    }

    public static SqlParameterValue day(@Nullable LocalDate day) {
        return new SqlParameterValue(Types.DATE, day);
    }

    public static SqlParameterValue yes(@Nullable Boolean yes) {
        return new SqlParameterValue(Types.BOOLEAN, yes);
    }
}
