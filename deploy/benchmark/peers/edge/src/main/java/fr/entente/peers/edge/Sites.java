package fr.entente.peers.edge;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a site is, looked up for every command as ours looks up its territory. */
@Component
class Sites {

    private final JdbcClient jdbc;

    Sites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID site, UUID landlord) {
        jdbc.sql("insert into site (id, landlord_id) values (?, ?) on conflict do nothing").params(site, landlord)
                .update();
    }

    UUID landlordOf(UUID site) {
        return jdbc.sql("select landlord_id from site where id = ?").params(site).query(UUID.class).optional()
                .orElseThrow(() -> new Refusal.Unknown(site));
    }
}
