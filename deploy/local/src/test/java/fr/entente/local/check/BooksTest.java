package fr.entente.local.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class BooksTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Entry> entries = new ArrayList<>();

    BooksTest() {
        tell("/api/schemes/scheme/members/ours", "{}");
        tell("/api/schemes/another/members/other", "{}");
        tell("/api/sites/our-site", "{'landlordId':'ours'}");
        tell("/api/sites/other-site", "{'landlordId':'other'}");
    }

    @Test
    void knowsTheVersionThatTheNextChangeOfAThingNeeds() {
        tell("/api/requests/r", "{'siteId':'our-site'}");
        tell("/api/requests/r/answer", "{}");
        assertThat(Books.of(entries).requestsOf("scheme")).singleElement().satisfies(request -> {
            assertThat(request.version()).isEqualTo(2);
            assertThat(request.has("answer")).isTrue();
        });
    }

    @Test
    void findsTheRequestsOfOneScheme() {
        tell("/api/requests/r", "{'siteId':'other-site'}");
        assertThat(Books.of(entries).requestsOf("scheme")).isEmpty();
        assertThat(Books.of(entries).requestsOf("another")).hasSize(1);
    }

    private void tell(String path, String body) {
        entries.add(Entry
                .sent(path, Instant.EPOCH, "somebody", "PUT", path, JSON.readTree(body.replace('\'', '"')))
                .ended(Entry.State.ACKED, 201, 1L, null));
    }
}
