package fr.entente.checker.dashboard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import fr.entente.checker.readmodel.ReadModel;
import fr.entente.checker.sql.Script;

/** What dashboards have to show, by scheme, landlord (none for the whole), figure and site (none for all). */
record Figures(Map<String, Map<String, Long>> figures, LocalDate from, LocalDate to) {

    private static final int MOST_DAYS = 1_099;
    private static final Script FIGURES = Script.of("readmodel/figures");
    private static final String DAYS = """
            select min(day), greatest(max(day), current_date)
            from (select min(day) as day from cell union all select max(day) from cell) d""";

    static Figures of(ReadModel tables) throws SQLException {
        var days = tables.snapshot().list(DAYS, row -> new LocalDate[]{row.getObject(1, LocalDate.class),
                row.getObject(2, LocalDate.class)}).getFirst();
        var last = days[1];
        var first = days[0] == null || days[0].isBefore(last.minusDays(MOST_DAYS)) ? last.minusDays(MOST_DAYS)
                : days[0];
        var query = FIGURES.query().replace("$from", "date '%s'".formatted(first)).replace("$to",
                "date '%s'".formatted(last));
        Map<String, Map<String, Long>> figures = new HashMap<>();
        tables.snapshot().each(query, row -> figures
                .computeIfAbsent(key(row.getString("scheme"), row.getString("landlord"), row.getString("site")),
                        _ -> new TreeMap<>())
                .put(row.getString("figure"), row.getLong("value")));
        return new Figures(figures, first, last);
    }

    Map<String, Long> of(String scheme, String landlord) {
        return figures.getOrDefault(key(scheme, landlord, ""), Map.of());
    }

    long interventions(String scheme, String landlord, String site) {
        return figures.getOrDefault(key(scheme, landlord, site), Map.of()).getOrDefault("INTERVENTIONS", 0L);
    }

    Set<String> landlords(String scheme) {
        var landlords = new TreeSet<String>();
        for (var key : figures.keySet()) {
            var parts = key.split("/", -1);
            if (parts[0].equals(scheme) && !parts[1].isEmpty()) {
                landlords.add(parts[1]);
            }
        }
        return landlords;
    }

    private static String key(String scheme, String landlord, String site) {
        return "%s/%s/%s".formatted(scheme, landlord, site);
    }
}
