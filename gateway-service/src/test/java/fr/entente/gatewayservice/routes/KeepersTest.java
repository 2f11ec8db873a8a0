package fr.entente.gatewayservice.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The web app waits for what it wrote itself at the service to which that went. */
class KeepersTest {

    private static final Path API = Path.of("src/main/resources/static/app/api.js");
    private static final Pattern KEPT = Pattern.compile("\\^\\\\/api\\\\/\\(([^)]+)\\)");
    private static final Pattern THING = Pattern.compile("/api/([a-z-]+).*");
    private static final Set<String> OF_NO_VIEW = Set.of("readings", "orientation-links", "landlords");

    @Test
    void theAppKnowsWhereEachThingIsKept() throws IOException {
        List<List<String>> kept = KEPT.matcher(Files.readString(API)).results().map(found -> found.group(1))
                .map(things -> List.of(things.split("\\|"))).toList();

        assertThat(kept).hasSize(2);
        assertThat(kept.getFirst()).containsExactlyInAnyOrderElementsOf(thingsOf(Service.INTERVENTION));
        assertThat(kept.getLast()).containsExactlyInAnyOrderElementsOf(thingsOf(Service.DOSSIER));
    }

    private static List<String> thingsOf(Service service) {
        return requireNonNull(RouteConfiguration.PATHS.get(service)).stream().map(THING::matcher)
                .flatMap(matcher -> matcher.results().map(MatchResult::group)).map(path -> THING.matcher(path)
                        .replaceFirst("$1"))
                .filter(thing -> !OF_NO_VIEW.contains(thing)).toList();
    }
}
