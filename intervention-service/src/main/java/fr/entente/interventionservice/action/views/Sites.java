package fr.entente.interventionservice.action.views;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.interventionservice.action.ActionEvent;
import fr.entente.interventionservice.action.OwnedSite;
import fr.entente.servicekit.views.Recorded;

/** Keeps one row for each site of an action, and with the action the landlords these belong to. */
record Sites(JdbcClient jdbc) {

    private static final String PLACE = """
            insert into action_site (action_id, site_id, scheme_id, landlord_id, place) values (?, ?, ?, ?, ?)
            on conflict (action_id, site_id) do nothing""";

    /** All there are, in the place of all there were. */
    void set(Recorded<ActionEvent> recorded, List<OwnedSite> sites) {
        UUID action = recorded.event().actionId().value();
        jdbc.sql("delete from action_site where action_id = ?").param(action).update();
        for (int i = 0; i < sites.size(); i++) {
            jdbc.sql(PLACE).params(action, sites.get(i).siteId().value(), recorded.event().schemeId().value(),
                    sites.get(i).landlordId().value(), i).update();
        }
        jdbc.sql("update action set landlords = ?::uuid[] where action_id = ?")
                .param(sites.stream().map(site -> site.landlordId().toString()).distinct().sorted()
                        .toArray(String[]::new))
                .param(action).update();
    }
}
