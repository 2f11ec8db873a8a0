package fr.entente.reportingservice.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.cells.Measure;

/** Reads cells, whole months where it can. Never looks at a fact: five million of them make no screen slower. */
@Component
class Ledger {

    /** Everything before the period before. */
    static final int BEFORE = -2;

    /** The period before, of the same length. */
    static final int PREVIOUS = -1;

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private static final List<Measure> FLOWS = Stream.of(Measure.values()).filter(Measure::isFlow).toList();

    private static final List<Measure> SERIES = List.of(Measure.TOTAL, Measure.SITE, Measure.REQUEST,
            Measure.REQUEST_SITE, Measure.FIRST_ANSWER, Measure.OPENED, Measure.HANDLED, Measure.MEDIATED,
            Measure.ORIENTATION,
            Measure.OUTCOME,
            Measure.CLOSE_DAYS, Measure.STEP_FLOW, Measure.OPEN_FLOW, Measure.AFTER_3, Measure.AFTER_6,
            Measure.DEFECT_FLOW, Measure.DEFECT_ACKNOWLEDGED, Measure.DEFECT_REPAIR_DAYS, Measure.ACTION);

    /** Of several landlords together also what is counted again. */
    private static final List<Measure> SERIES_OF_ALL = Stream.concat(SERIES.stream(), Stream.of(Measure.ACTION_AGAIN))
            .toList();

    private static final List<Measure> BREAKDOWN = List.of(Measure.NATURE, Measure.SPACE, Measure.MISSION,
            Measure.ORIGIN, Measure.SLOT);

    private static final String OF_LANDLORD = "and c.landlord_id = :landlord";

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What indicators need: of each part of the period, of the period before, and of flows all that was before. */
    List<CellRow> series(UUID scheme, @Nullable UUID landlord, Period period) {
        var parts = period.parts();
        var segments = new ArrayList<>(Segment.of(PREVIOUS, period.previous()));
        for (int i = 0; i < parts.size(); i++) {
            segments.addAll(Segment.of(i, parts.get(i)));
        }
        var rows = read(scheme, landlord, segments, landlord == null ? SERIES_OF_ALL : SERIES);
        var before = new Period(BEGINNING, period.previous().from().minusDays(1));
        rows.addAll(read(scheme, landlord, Segment.of(BEFORE, before), FLOWS));
        return rows;
    }

    /** What tables and the heat map need: of the whole period, and of the one before. */
    List<CellRow> breakdown(UUID scheme, @Nullable UUID landlord, Period period) {
        var segments = new ArrayList<>(Segment.of(PREVIOUS, period.previous()));
        segments.addAll(Segment.of(0, period));
        return read(scheme, landlord, segments, BREAKDOWN);
    }

    /** Of the whole scheme, for those who see who did the work. */
    List<CellRow> mediators(UUID scheme, Period period) {
        return read(scheme, null, Segment.of(0, period), List.of(Measure.MEDIATOR));
    }

    /** One bucket a week. */
    List<CellRow> weeks(UUID scheme, @Nullable UUID landlord, List<Period> weeks) {
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < weeks.size(); i++) {
            segments.add(new Segment(i, false, weeks.get(i).from(), weeks.get(i).to()));
        }
        return read(scheme, landlord, segments, List.of(Measure.TOTAL, Measure.REQUEST));
    }

    private List<CellRow> read(UUID scheme, @Nullable UUID landlord, List<Segment> segments, List<Measure> measures) {
        var rows = new ArrayList<CellRow>();
        for (boolean whole : List.of(true, false)) {
            var own = segments.stream().filter(segment -> segment.whole() == whole).toList();
            if (!own.isEmpty()) {
                rows.addAll(read(whole ? "month_cell" : "cell", scheme, landlord, own, measures));
            }
        }
        return rows;
    }

    private List<CellRow> read(String table, UUID scheme, @Nullable UUID landlord, Collection<Segment> segments,
            List<Measure> measures) {
        return jdbc.sql("""
                select s.bucket, c.landlord_id, c.measure, c.code, sum(c.n), sum(c.people), sum(c.minutes)
                from unnest(:buckets::int[], :froms::date[], :tos::date[]) as s (bucket, from_day, to_day)
                join %s c on c.day between s.from_day and s.to_day
                where c.scheme_id = :scheme and c.measure = any(:measures) %s
                group by s.bucket, c.landlord_id, c.measure, c.code"""
                .formatted(table, landlord == null ? "" : OF_LANDLORD))
                .param("buckets", segments.stream().map(Segment::bucket).toArray(Integer[]::new))
                .param("froms", segments.stream().map(it -> it.from().toString()).toArray(String[]::new))
                .param("tos", segments.stream().map(it -> it.to().toString()).toArray(String[]::new))
                .param("scheme", scheme)
                .param("landlord", landlord)
                .param("measures", measures.stream().map(Measure::name).toArray(String[]::new))
                .query((row, _) -> cell(row))
                .list();
    }

    private static CellRow cell(ResultSet row) throws SQLException {
        return new CellRow(row.getInt(1), row.getObject(2, UUID.class), Measure.valueOf(row.getString(3)),
                row.getString(4), new Tally.Sums(row.getLong(5), row.getLong(6), row.getLong(7)));
    }
}
