package fr.entente.local.check;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

import fr.entente.local.api.Answer;
import fr.entente.local.api.Session;
import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Role;

/** Compares what the three dashboards show their readers with what was sent, landlord by landlord. */
public final class DashboardCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final List<String> SUMMED = List.of("INTERVENTIONS", "PEOPLE_MET", "REQUESTS", "DOSSIERS_OPENED",
            "DOSSIERS_OPEN", "DOSSIERS_CLOSED", "DWELLINGS");

    private final Function<String, Session> sessions;
    private final String period;

    public DashboardCheck(Function<String, Session> sessions, LocalDate from, LocalDate to) {
        this.sessions = sessions;
        period = "?from=%s&to=%s".formatted(from, to);
    }

    /** How many figures were compared, and where they differ. */
    public record Result(int compared, List<String> differences) {

        public boolean isEqual() {
            return differences.isEmpty() && compared > 0;
        }
    }

    /** Gives the platform time to take in what was sent last: as long as its figures still move. */
    public Result await(List<Scheme> schemes, Books books) throws IOException {
        var lastMove = Instant.now();
        var result = compare(schemes, books);
        while (!result.isEqual() && Instant.now().isBefore(lastMove.plus(PATIENCE))) {
            LockSupport.parkNanos(PAUSE.toNanos());
            var next = compare(schemes, books);
            lastMove = next.equals(result) ? lastMove : Instant.now();
            result = next;
        }
        return result;
    }

    private Result compare(List<Scheme> schemes, Books books) throws IOException {
        var comparison = new Comparison();
        for (Scheme scheme : schemes) {
            for (var landlord : scheme.landlords()) {
                var id = landlord.id().toString();
                var shown = get(scheme.staffOf(landlord.code()).login(), "landlord");
                comparison.compare(landlord.name(), books.figures(id), Shown.figures(shown));
                comparison.compare(landlord.name() + ", sites", books.bySite(id), Shown.bySite(shown));
            }
            compareWhole(scheme, books, comparison);
        }
        return new Result(comparison.compared, comparison.differences);
    }

    private void compareWhole(Scheme scheme, Books books, Comparison comparison) throws IOException {
        Map<String, Long> sent = new LinkedHashMap<>();
        var consortium = get(scheme.people(Role.COORDINATOR).getFirst().login(), "consortium");
        for (var landlord : scheme.landlords()) {
            var figures = books.figures(landlord.id().toString());
            figures.forEach((code, value) -> sent.merge(code, value, Long::sum));
            comparison.compare(landlord.name() + " beside the others", figures,
                    Shown.member(consortium, landlord.id().toString()));
        }
        comparison.compare(scheme.name() + ", consortium", sent, Shown.figures(consortium));
        comparison.compare(scheme.name() + ", sum of the members", only(sent), Shown.sums(consortium, "members"));
        comparison.compare(scheme.name() + ", whole", only(sent), Shown.sums(consortium, "consortium"));
        comparison.compare(scheme.name() + ", operator", sent,
                Shown.figures(get(scheme.people(Role.MANAGER).getFirst().login(), "operator")));
    }

    private JsonNode get(String login, String dashboard) throws IOException {
        Answer answer = sessions.apply(login).get("/api/dashboards/" + dashboard + period);
        if (!answer.isAccepted()) {
            throw new IOException("%s could not read its dashboard: %s".formatted(login, answer.detail()));
        }
        return answer.body();
    }

    private static Map<String, Long> only(Map<String, Long> sent) {
        Map<String, Long> summed = new LinkedHashMap<>(sent);
        summed.keySet().retainAll(SUMMED);
        return summed;
    }

    /** Collects differences; a figure that a dashboard does not show is compared on another. */
    private static final class Comparison {

        private final List<String> differences = new ArrayList<>();
        private int compared;

        void compare(String where, Map<String, Long> sent, Map<String, Long> shown) {
            sent.forEach((code, value) -> {
                var other = shown.get(code);
                if (other == null) {
                    return;
                }
                compared++;
                if (!other.equals(value)) {
                    differences.add("%s, %s: %d sent, %d shown".formatted(where, code, value, other));
                }
            });
        }
    }
}
