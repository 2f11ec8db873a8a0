package fr.entente.local.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/** What a dashboard shows, under the codes by which it is compared. */
final class Shown {

    private Shown() {}

    static Map<String, Long> figures(JsonNode dashboard) {
        Map<String, Long> figures = new LinkedHashMap<>();
        dashboard.path("indicators").forEach(indicator -> {
            if (indicator.path("unit").asString().equals("COUNT")) {
                figures.put(indicator.path("code").asString(), indicator.path("value").asLong());
            }
        });
        var requests = dashboard.path("requests");
        figures.put("REQUESTS", requests.path("received").asLong(-1));
        figures.put("ANSWERED_AND_ORIENTED", requests.path("answeredAndOriented").asLong(-1));
        figures.put("ATTACHED", requests.path("attached").asLong(-1));
        figures.put("WAITING", requests.path("waiting").asLong(-1));
        return figures;
    }

    static Map<String, Long> member(JsonNode consortium, String landlord) {
        Map<String, Long> figures = new LinkedHashMap<>();
        StreamSupport.stream(consortium.path("members").spliterator(), false)
                .filter(member -> member.path("landlordId").asString().equals(landlord)).forEach(member -> {
                    figures.put("INTERVENTIONS", member.path("interventions").asLong());
                    figures.put("PEOPLE_MET", member.path("peopleMet").asLong());
                    figures.put("REQUESTS", member.path("requests").asLong());
                    figures.put("DOSSIERS_OPENED", member.path("dossiersOpened").asLong());
                    figures.put("DOSSIERS_OPEN", member.path("dossiersOpen").asLong());
                    figures.put("DOSSIERS_CLOSED", member.path("dossiersClosed").asLong());
                    figures.put("DWELLINGS", member.path("dwellings").asLong());
                });
        return figures;
    }

    static Map<String, Long> bySite(JsonNode dashboard) {
        Map<String, Long> counts = new LinkedHashMap<>();
        dashboard.path("bySite")
                .forEach(site -> counts.put(site.path("siteId").asString(), site.path("interventions").asLong()));
        return counts;
    }

    static Map<String, Long> sums(JsonNode consortium, String column) {
        Map<String, Long> sums = new LinkedHashMap<>();
        consortium.path("sum").path("lines")
                .forEach(line -> sums.put(line.path("code").asString(), line.path(column).asLong()));
        return sums;
    }
}
