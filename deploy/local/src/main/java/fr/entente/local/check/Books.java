package fr.entente.local.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;

/** What the requests of the journal have come to, thing by thing, so that an evening can go on with them. */
public final class Books {

    private final Map<String, JsonNode> sites = new LinkedHashMap<>();
    private final Map<String, String> schemeOfLandlord = new LinkedHashMap<>();
    private final Map<String, Followed> requests = new LinkedHashMap<>();

    /** A request: how it began and what was done with it, in order. */
    public record Followed(String id, JsonNode beginning, List<String> parts) {

        public long version() {
            return parts.size() + 1L;
        }

        public boolean has(String part) {
            return parts.contains(part);
        }
    }

    public static Books of(List<Entry> entries) {
        var books = new Books();
        entries.forEach(books::take);
        return books;
    }

    private void take(Entry entry) {
        var words = entry.path().substring("/api/".length()).split("/", -1);
        var body = entry.body();
        if (body != null && words[0].equals("sites")) {
            sites.put(words[1], body);
        } else if (words[0].equals("schemes") && words.length == 4) {
            schemeOfLandlord.put(words[3], words[1]);
        } else if (body != null && words[0].equals("requests")) {
            follow(words, body);
        }
    }

    private void follow(String[] words, JsonNode body) {
        if (words.length == 2) {
            requests.put(words[1], new Followed(words[1], body, new ArrayList<>()));
        } else {
            Objects.requireNonNull(requests.get(words[1])).parts().add(words[2]);
        }
    }

    public List<Followed> requestsOf(String scheme) {
        return requests.values().stream().filter(each -> scheme.equals(schemeOfLandlord.get(landlord(each)))).toList();
    }

    private String landlord(Followed request) {
        return Objects.requireNonNull(sites.get(request.beginning().path("siteId").asString())).path("landlordId")
                .asString();
    }
}
