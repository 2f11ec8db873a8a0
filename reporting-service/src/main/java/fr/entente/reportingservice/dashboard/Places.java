package fr.entente.reportingservice.dashboard;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who and what stands behind the ids of a scheme's cells. */
@Component
class Places {

    record Contract(String operatorName, List<String> serviceDays, LocalTime opensAt, LocalTime closesAt) {

        Contract {
            serviceDays = List.copyOf(serviceDays);
        }
    }

    private static final String OF_LANDLORD = " and landlord_id = :landlord";
    private static final String EVER_OF_LANDLORD = """
            and exists (select from site_span p
                        where p.site_id = s.site_id and p.scheme_id = s.scheme_id and p.landlord_id = :landlord)""";

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> schemeName(UUID scheme) {
        return jdbc.sql("select name from scheme where scheme_id = ?").param(scheme).query(String.class).optional();
    }

    /** The last one that had begun on that day; before the first one, the first. */
    Optional<Contract> contract(UUID scheme, LocalDate day) {
        return jdbc.sql("""
                select operator_name, service_days, opens_at, closes_at from contract where scheme_id = ?
                order by (from_day <= ?) desc, abs(from_day - ?) limit 1""")
                .params(scheme, day, day)
                .query((row, _) -> new Contract(row.getString(1), List.of((String[]) row.getArray(2).getArray()),
                        row.getObject(3, LocalTime.class), row.getObject(4, LocalTime.class)))
                .optional();
    }

    Perimeter perimeter(UUID scheme, @Nullable UUID landlord) {
        var only = landlord == null ? "" : OF_LANDLORD;
        return new Perimeter(
                jdbc.sql("select site_id, name, town, district from site s where s.scheme_id = :scheme "
                        + (landlord == null ? "" : EVER_OF_LANDLORD))
                        .param("scheme", scheme)
                        .param("landlord", landlord)
                        .query(new SimplePropertyRowMapper<>(Perimeter.Site.class))
                        .list(),
                jdbc.sql("""
                        select site_id, from_day, until_day, landlord_id, dwellings from site_span
                        where scheme_id = :scheme""" + only)
                        .param("scheme", scheme)
                        .param("landlord", landlord)
                        .query(new SimplePropertyRowMapper<>(Perimeter.Span.class))
                        .list(),
                jdbc.sql("select landlord_id, from_day, last_day, name from member where scheme_id = :scheme" + only)
                        .param("scheme", scheme)
                        .param("landlord", landlord)
                        .query(new SimplePropertyRowMapper<>(Perimeter.Membership.class))
                        .list());
    }

    /**
     * The scheme's own totals, worked out without its landlords: flows until the last day, the others of the period.
     */
    Map<String, Long> totals(UUID scheme, Period period) {
        return jdbc.sql("""
                select measure, sum(n) as n from scheme_cell
                where scheme_id = :scheme and day <= :to
                  and (day >= :from or measure in ('DOSSIERS_OPEN', 'DEFECTS_OPEN'))
                group by measure
                union all
                select 'DWELLINGS', coalesce(sum(s.dwellings), 0) from site_span s
                where s.scheme_id = :scheme and s.from_day <= :to and (s.until_day is null or s.until_day >= :to)
                  and exists (
                    select from member m
                    where m.scheme_id = s.scheme_id and m.landlord_id = s.landlord_id and m.from_day <= :to
                      and (m.last_day is null or m.last_day >= :to))""")
                .param("scheme", scheme)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isMember(UUID scheme, UUID landlord) {
        return jdbc.sql("select exists (select from member where scheme_id = ? and landlord_id = ?)")
                .params(scheme, landlord)
                .query(Boolean.class)
                .single();
    }
}
