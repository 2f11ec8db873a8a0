package fr.entente.checker.readmodel;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.entente.checker.sql.Script;
import fr.entente.checker.sql.Snapshot;

/** One table of the read model, with the query that says what has to be in it. */
public final class Table {

    public static final List<Table> ALL = List.of("scheme", "member", "contract", "site", "site_owner", "site_stock",
            "site_span", "engagement", "engagement_site", "request", "observation", "dossier", "dossier_entry",
            "dossier_mark",
            "defect", "defect_mark", "shift", "shift_site",
            "action",
            "action_share", "intervention",
            "cell", "month_cell",
            "scheme_cell").stream().map(Table::new).toList();

    private static final Set<Integer> NUMBERS = Set.of(Types.BIGINT, Types.INTEGER, Types.SMALLINT);

    private final String name;
    private final Script script;
    private final List<String> keys;

    private Table(String name) {
        this.name = name;
        script = Script.of("readmodel/" + name);
        keys = script.heads("key");
    }

    public String name() {
        return name;
    }

    /** The store it is folded from; nothing where it follows from other tables of the read model. */
    public Optional<String> source() {
        return script.head("in").filter(source -> !source.equals("reporting"));
    }

    public Script fold() {
        return script;
    }

    /** Columns of the table in its own order, with how each is compared where rows are put in order. */
    record Shape(List<String> columns, Map<String, Integer> types, List<String> keys) {

        String order() {
            return keys.stream().map(key -> isText(key) ? key + " collate \"C\"" : key)
                    .collect(Collectors.joining(", "));
        }

        boolean isNumber(String column) {
            return NUMBERS.contains(types.getOrDefault(column, Types.OTHER));
        }

        private boolean isText(String column) {
            return types.getOrDefault(column, Types.OTHER) == Types.VARCHAR;
        }
    }

    Shape shape(Snapshot snapshot) throws SQLException {
        try (var cursor = snapshot.open("select * from %s limit 0".formatted(name))) {
            return shape(cursor.rows());
        }
    }

    private Shape shape(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        var names = new ArrayList<String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        var types = new ArrayList<Integer>();
        for (int i = 1; i <= names.size(); i++) {
            types.add(columns.getColumnType(i));
        }
        return new Shape(names,
                IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, types::get)), keys);
    }
}
