package fr.entente.reportingservice.cells;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

import fr.entente.servicekit.storage.Rows;

/**
 * By how much the cells of some things' days have to move: what the things add up to now, less what they did before.
 */
public final class Shift {

    // what is set is worked out beside what is there, and what has become nothing goes away; "offset 0" and the places
    // keep every look at a cell a look by its key, whatever the planner believes of tables it knows nothing about yet
    private static final String SET = """
            with shift as materialized (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as s (scheme_id, landlord_id, day, measure, code, n, people, minutes)),
            wanted as materialized (
                select s.scheme_id, s.landlord_id, s.measure, s.day, s.code, s.n + coalesce(p.n, 0) as n,
                       s.people + coalesce(p.people, 0) as people,
                       s.minutes + coalesce(p.minutes, 0) as minutes, p.place
                from shift s left join lateral (
                    select c.ctid as place, c.n, c.people, c.minutes from %1$s c
                    where c.scheme_id = s.scheme_id and c.landlord_id = s.landlord_id and c.measure = s.measure
                      and c.day = s.day and c.code = s.code offset 0) p on true),
            gone as (
                delete from %1$s where ctid = any (array(select place from wanted where n = 0 and place is not null)))
            insert into %1$s as c (scheme_id, landlord_id, measure, day, code, n, people, minutes)
            select scheme_id, landlord_id, measure, day, code, n, people, minutes from wanted where n <> 0
            order by scheme_id, landlord_id, measure, day, code
            on conflict (scheme_id, landlord_id, measure, day, code)
            do update set n = excluded.n, people = excluded.people, minutes = excluded.minutes""";

    private static final String SET_DAYS = SET.formatted("cell");
    private static final String SET_MONTHS = SET.formatted("month_cell");

    private static final String SET_SCHEMES = """
            with shift as materialized (select * from unnest(?, ?, ?, ?) as s (scheme_id, measure, day, n)),
            wanted as materialized (
                select s.scheme_id, s.measure, s.day, s.n + coalesce(p.n, 0) as n, p.place
                from shift s left join lateral (
                    select c.ctid as place, c.n from scheme_cell c
                    where c.scheme_id = s.scheme_id and c.measure = s.measure and c.day = s.day offset 0) p on true),
            gone as (
                delete from scheme_cell
                where ctid = any (array(select place from wanted where n = 0 and place is not null)))
            insert into scheme_cell as c (scheme_id, measure, day, n)
            select scheme_id, measure, day, n from wanted where n <> 0 order by scheme_id, measure, day
            on conflict (scheme_id, measure, day) do update set n = excluded.n""";

    /** Cells are shared between what two instances take in; what each adds to is what the other has committed. */
    private static final String ONE_AT_A_TIME = """
            select pg_advisory_xact_lock(hashtextextended('entente/cells/' || current_schema(), 0))""";

    private record SchemeKey(UUID scheme, String measure, LocalDate day) {}

    private final JdbcTemplate jdbc;
    private final List<UUID[]> things;
    private final Map<CellKey, Sum> cells = new HashMap<>();
    private final Map<SchemeKey, Integer> schemes = new HashMap<>();

    private Shift(JdbcTemplate jdbc, Collection<Counted> things) {
        this.jdbc = jdbc;
        this.things = List.of(ids(things, Counted.Kind.INTERVENTION), ids(things, Counted.Kind.REQUEST),
                ids(things, Counted.Kind.DOSSIER), ids(things, Counted.Kind.DEFECT),
                ids(things, Counted.Kind.ACTION));
    }

    static Shift before(JdbcTemplate jdbc, Collection<Counted> things) {
        var shift = new Shift(jdbc, things);
        shift.add(-1);
        return shift;
    }

    private static UUID[] ids(Collection<Counted> things, Counted.Kind kind) {
        return things.stream().filter(thing -> thing.kind() == kind).map(Counted::id).distinct().toArray(UUID[]::new);
    }

    /** The facts are what they are now: their cells follow, and whose they were and are is to hear of it. */
    public void follow(Touched touched) {
        add(1);
        cells.values().removeIf(Sum::isNothing);
        schemes.values().removeIf(n -> n == 0);
        if (!cells.isEmpty() || !schemes.isEmpty()) {
            set();
        }
        cells.keySet().forEach(cell -> touched.scope(cell.scheme(), cell.landlord(),
                Touched.Kind.of(Measure.valueOf(cell.measure()))));
    }

    /** The statements that set come after the one that waits, so that they see what was waited for. */
    private void set() {
        jdbc.query(ONE_AT_A_TIME, (row, _) -> true);
        set(cells, SET_DAYS);
        set(months(), SET_MONTHS);
        Rows.of(schemes.entrySet()).uuids(cell -> cell.getKey().scheme()).texts(cell -> cell.getKey().measure())
                .days(cell -> cell.getKey().day()).ints(Map.Entry::getValue).update(jdbc, SET_SCHEMES);
    }

    private void add(int sign) {
        if (things.stream().allMatch(ids -> ids.length == 0)) {
            return;
        }
        RowCallbackHandler cell = row -> cells.merge(key(row),
                new Sum(row.getInt(6), row.getInt(7), row.getInt(8)).times(sign), Sum::plus);
        RowCallbackHandler schemeCell = row -> schemes.merge(
                new SchemeKey(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class)),
                sign * row.getInt(4), Integer::sum);
        jdbc.query(DaySums.OF_FACTS, this::bind, cell);
        jdbc.query(DaySums.OF_SCHEMES_OF_FACTS, this::bind, schemeCell);
    }

    private static CellKey key(ResultSet row) throws SQLException {
        return new CellKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                row.getObject(3, LocalDate.class), row.getString(4), row.getString(5));
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int kind = 0; kind < things.size(); kind++) {
            statement.setArray(kind + 1, statement.getConnection().createArrayOf("uuid", things.get(kind)));
        }
    }

    private Map<CellKey, Sum> months() {
        var months = new HashMap<CellKey, Sum>();
        cells.forEach((cell, sum) -> months.merge(cell.month(), sum, Sum::plus));
        months.values().removeIf(Sum::isNothing);
        return months;
    }

    private void set(Map<CellKey, Sum> shift, String sql) {
        Rows.of(shift.entrySet())
                .uuids(cell -> cell.getKey().scheme()).uuids(cell -> cell.getKey().landlord())
                .days(cell -> cell.getKey().day()).texts(cell -> cell.getKey().measure())
                .texts(cell -> cell.getKey().code()).ints(cell -> cell.getValue().n())
                .ints(cell -> cell.getValue().people()).ints(cell -> cell.getValue().minutes())
                .update(jdbc, sql);
    }
}
