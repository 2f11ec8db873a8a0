package fr.entente.local.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;

/**
 * What the commands of the journal add up to, counted here anew and in another way than the platform does: thing by
 * thing in memory, from what was asked and not from what was published.
 */
public final class Books {

    private final Map<String, JsonNode> sites = new LinkedHashMap<>();
    private final Map<String, String> schemeOfLandlord = new LinkedHashMap<>();
    private final Map<String, JsonNode> interventions = new LinkedHashMap<>();
    private final Map<String, Followed> requests = new LinkedHashMap<>();
    private final Map<String, Followed> dossiers = new LinkedHashMap<>();

    /** A request or a dossier: how it began and what was done with it, in order. */
    public record Followed(String id, JsonNode beginning, List<String> parts) {

        public long version() {
            return parts.size() + 1L;
        }

        public boolean has(String part) {
            return parts.contains(part);
        }

        public boolean isOpen() {
            return parts.lastIndexOf("closing") <= parts.lastIndexOf("reopening");
        }

        long times(String part) {
            return parts.stream().filter(part::equals).count();
        }
    }

    public static Books of(List<Entry> entries) {
        var books = new Books();
        entries.forEach(books::take);
        return books;
    }

    private void take(Entry entry) {
        var words = entry.path().substring("/api/".length()).split("/");
        switch (words[0]) {
            case "sites" -> sites.put(words[1], entry.body());
            case "schemes" -> takeScheme(words);
            case "interventions" -> takeIntervention(words, entry.body());
            case "requests" -> follow(requests, words, entry.body());
            case "dossiers" -> follow(dossiers, words, entry.body());
            default -> { /* accounts and grants count nowhere */ }
        }
    }

    private void takeScheme(String[] words) {
        if (words.length == 4) {
            schemeOfLandlord.put(words[3], words[1]);
        }
    }

    private void takeIntervention(String[] words, JsonNode body) {
        if (words[1].equals("batch")) {
            body.path("items").forEach(item -> interventions.put(item.path("id").asString(), item));
        } else if (words.length == 3 && words[2].equals("withdrawal")) {
            interventions.remove(words[1]);
        } else {
            interventions.put(words[1], body);
        }
    }

    private static void follow(Map<String, Followed> things, String[] words, JsonNode body) {
        if (words.length == 2) {
            things.put(words[1], new Followed(words[1], body, new ArrayList<>()));
        } else {
            Objects.requireNonNull(things.get(words[1])).parts().add(words[2]);
        }
    }

    public List<Followed> requestsOf(String scheme) {
        return requests.values().stream().filter(each -> isOf(scheme, each)).toList();
    }

    public List<Followed> dossiersOf(String scheme) {
        return dossiers.values().stream().filter(each -> isOf(scheme, each)).toList();
    }

    private boolean isOf(String scheme, Followed thing) {
        return scheme.equals(schemeOfLandlord.get(landlord(thing.beginning())));
    }

    /** One landlord's figures over the whole time, under the codes of the dashboards. */
    public Map<String, Long> figures(String landlord) {
        var ours = interventions.values().stream().filter(each -> landlord(each).equals(landlord)).toList();
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("INTERVENTIONS", (long) ours.size());
        figures.put("PEOPLE_MET", ours.stream().mapToLong(each -> each.path("peopleMet").asLong()).sum());
        figures.put("DWELLINGS", sites.values().stream().filter(site -> ownerOf(site).equals(landlord))
                .mapToLong(site -> site.path("dwellings").asLong()).sum());
        figures.putAll(ofRequests(of(requests, landlord)));
        figures.putAll(ofDossiers(of(dossiers, landlord)));
        return figures;
    }

    private static Map<String, Long> ofRequests(List<Followed> requests) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("REQUESTS", (long) requests.size());
        figures.put("ANSWERED_AND_ORIENTED",
                requests.stream().filter(each -> each.has("answer") && each.has("orientation")).count());
        figures.put("ATTACHED", requests.stream().filter(each -> each.has("dossier")).count());
        figures.put("WAITING", requests.stream().filter(each -> !each.has("answer")).count());
        return figures;
    }

    private static Map<String, Long> ofDossiers(List<Followed> dossiers) {
        return Map.of("DOSSIERS_OPENED", (long) dossiers.size(), "DOSSIERS_OPEN",
                dossiers.stream().filter(Followed::isOpen).count(), "DOSSIERS_CLOSED",
                dossiers.stream().mapToLong(each -> each.times("closing")).sum());
    }

    /** How many interventions there were on each site. */
    public Map<String, Long> bySite(String landlord) {
        Map<String, Long> counts = new LinkedHashMap<>();
        interventions.values().stream().filter(each -> landlord(each).equals(landlord))
                .forEach(each -> counts.merge(each.path("siteId").asString(), 1L, Long::sum));
        return counts;
    }

    private List<Followed> of(Map<String, Followed> things, String landlord) {
        return things.values().stream().filter(each -> landlord(each.beginning()).equals(landlord)).toList();
    }

    private String landlord(JsonNode fact) {
        return ownerOf(Objects.requireNonNull(sites.get(fact.path("siteId").asString())));
    }

    private static String ownerOf(JsonNode site) {
        return site.path("landlordId").asString();
    }
}
