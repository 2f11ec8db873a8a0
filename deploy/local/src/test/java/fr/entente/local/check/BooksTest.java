package fr.entente.local.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class BooksTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Entry> entries = new ArrayList<>();

    BooksTest() {
        tell("/api/schemes/scheme/members/ours", "{}");
        tell("/api/schemes/scheme/members/other", "{}");
        tell("/api/sites/our-site", "{'landlordId':'ours','dwellings':40}");
        tell("/api/sites/other-site", "{'landlordId':'other','dwellings':60}");
    }

    @Test
    void countsTheInterventionsOfABatchByTheLandlordOfTheirSite() {
        tell("/api/interventions/batch", """
                {'items':[{'id':'a','siteId':'our-site','peopleMet':2},{'id':'b','siteId':'other-site','peopleMet':3},
                {'id':'c','siteId':'our-site','peopleMet':4}]}""");
        assertThat(figures("ours")).containsEntry("INTERVENTIONS", 2L).containsEntry("PEOPLE_MET", 6L)
                .containsEntry("DWELLINGS", 40L);
        assertThat(figures("other")).containsEntry("INTERVENTIONS", 1L).containsEntry("PEOPLE_MET", 3L);
    }

    @Test
    void aCorrectionReplacesAndAWithdrawalTakesAway() {
        tell("/api/interventions/a", "{'siteId':'our-site','peopleMet':2}");
        tell("/api/interventions/b", "{'siteId':'our-site','peopleMet':5}");
        tell("/api/interventions/a/correction", "{'siteId':'other-site','peopleMet':7}");
        tell("/api/interventions/b/withdrawal", "{'reason':'MISTAKE'}");
        assertThat(figures("ours")).containsEntry("INTERVENTIONS", 0L);
        assertThat(figures("other")).containsEntry("PEOPLE_MET", 7L);
    }

    @Test
    void aRequestIsKeptWhenItWasAnsweredAndOriented() {
        tell("/api/requests/r", "{'siteId':'our-site'}");
        tell("/api/requests/r/answer", "{}");
        assertThat(figures("ours")).containsEntry("REQUESTS", 1L).containsEntry("ANSWERED_AND_ORIENTED", 0L)
                .containsEntry("WAITING", 0L);
        tell("/api/requests/r/orientation", "{}");
        assertThat(figures("ours")).containsEntry("ANSWERED_AND_ORIENTED", 1L);
    }

    @Test
    void aDossierThatWasReopenedIsOpenAndItsClosingStillCounts() {
        tell("/api/dossiers/d", "{'siteId':'our-site'}");
        tell("/api/dossiers/d/closing", "{}");
        tell("/api/dossiers/d/reopening", "{}");
        assertThat(figures("ours")).containsEntry("DOSSIERS_OPENED", 1L).containsEntry("DOSSIERS_OPEN", 1L)
                .containsEntry("DOSSIERS_CLOSED", 1L);
        tell("/api/dossiers/d/closing", "{}");
        assertThat(figures("ours")).containsEntry("DOSSIERS_OPEN", 0L).containsEntry("DOSSIERS_CLOSED", 2L);
    }

    @Test
    void knowsTheVersionThatTheNextChangeOfAThingNeeds() {
        tell("/api/requests/r", "{'siteId':'our-site'}");
        tell("/api/requests/r/answer", "{}");
        assertThat(Books.of(entries).requestsOf("scheme")).singleElement()
                .satisfies(request -> assertThat(request.version()).isEqualTo(2));
    }

    private Map<String, Long> figures(String landlord) {
        return Books.of(entries).figures(landlord);
    }

    private void tell(String path, String body) {
        entries.add(new Entry(path, Instant.EPOCH, "somebody", "PUT", path, JSON.readTree(body.replace('\'', '"'))));
    }
}
