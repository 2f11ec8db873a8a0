package fr.entente.peers.edge;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The counters of one landlord: his own, or for who sees the whole scheme the one asked for. */
@RestController
class DashboardController {

    private static final String VALUES = """
            select code, coalesce(c.value, 0) as value
              from unnest(array['INTERVENTIONS', 'DOSSIERS_OPENED', 'DOSSIERS_CLOSED']) as code
              left join landlord_counter c on c.indicator = code and c.landlord_id = ?""";

    private final JdbcClient jdbc;

    DashboardController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/api/dashboards/landlord")
    Dashboard landlord(@RequestParam(required = false) @Nullable UUID landlordId,
            @AuthenticationPrincipal Jwt token) {
        var own = Caller.of(token).landlord().orElse(landlordId);
        if (own == null || (landlordId != null && !own.equals(landlordId))) {
            throw new Refusal.Unknown(landlordId == null ? new UUID(0, 0) : landlordId);
        }
        List<Indicator> values = jdbc.sql(VALUES).params(own)
                .query((row, _) -> new Indicator(row.getString("code"), row.getLong("value"))).list();
        return new Dashboard(new Landlord(own), values);
    }

    record Dashboard(Landlord landlord, List<Indicator> indicators) {}

    record Landlord(UUID id) {}

    record Indicator(String code, long value) {}
}
