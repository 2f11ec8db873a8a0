package fr.entente.reportingservice.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of a projection as text, table by table, to compare two of them. */
public final class Tables {

    private static final List<String> NAMES = List.of("scheme", "member", "contract", "site", "site_owner",
            "site_stock",
            "site_span", "request", "observation", "dossier", "dossier_entry", "dossier_mark", "defect", "defect_mark",
            "shift", "shift_site",
            "action",
            "action_share", "intervention",
            "cell", "month_cell", "scheme_cell", "engagement", "engagement_site");

    private Tables() {}

    public static Map<String, List<String>> of(JdbcClient owner, int projection) {
        var tables = new TreeMap<String, List<String>>();
        for (var name : NAMES) {
            tables.put(name, owner.sql("select t::text from projection_%d.%s t order by 1".formatted(projection, name))
                    .query((row, _) -> row.getString(1)).list());
        }
        return tables;
    }
}
