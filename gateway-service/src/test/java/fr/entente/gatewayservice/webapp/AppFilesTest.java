package fr.entente.gatewayservice.webapp;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AppFilesTest {

    private static final List<Library> LIBRARIES = Stream
            .of("org.mvnpm:lit", "org.mvnpm:lit-element", "org.mvnpm:lit-html", "org.mvnpm.at.lit:reactive-element",
                    "org.mvnpm:bootstrap-icons", "org.mvnpm.at.fontsource:inter", "org.webjars.npm:chart.js",
                    "org.webjars.npm:kurkle__color")
            .map(Library::find).toList();
    private static final Page PAGE = Page.load(LIBRARIES);
    private static final SortedMap<String, String> FILES = AppFiles.of(PAGE, LIBRARIES);

    @Test
    void thePageItsModulesItsWordsAndItsStylesAreThere() {
        assertThat(FILES).containsKeys("/", "/app/main.js", "/app/early.js", "/app/outbox/outbox.js",
                "/app/screens/field/log-screen.js", "/app/i18n/fr.json", "/app/i18n/en.json", "/styles/field.css",
                "/manifest.webmanifest", "/icons/entente-192.png", "/favicon.svg")
                .doesNotContainKeys("/index.html", "/service-worker.js");
    }

    @Test
    void whatTheseNameOfTheLibrariesIsThereAndNothingElseOfThem() {
        var lit = LIBRARIES.getFirst();
        assertThat(FILES).containsKeys(lit.versionedPath() + "index.js", lit.versionedPath() + "directives/keyed.js",
                "/lib/inter/files/inter-latin-400-normal.woff2", "/lib/bootstrap-icons/icons/moon-stars.svg");
        assertThat(FILES.keySet()).anyMatch(path -> path.startsWith("/lib/lit-html@"))
                .anyMatch(path -> path.startsWith("/lib/chart.js@")).noneMatch(path -> path.endsWith(".map"))
                .hasSizeLessThan(400);
    }

    @Test
    void aModuleFindsWhatItImportsAsABrowserWould() {
        var imports = ImportMap.read(
                "{\"imports\":{\"lit\":\"/lib/lit@3/index.js\",\"lit/\":\"/lib/lit@3/\",\"lit/a/\":\"/lib/other/\"}}");
        assertThat(Map.of("lit", "/lib/lit@3/index.js", "lit/b.js", "/lib/lit@3/b.js", "lit/a/b.js", "/lib/other/b.js",
                "./b.js", "/app/x/b.js", "../b.js", "/app/b.js", "/c.js", "/c.js"))
                .allSatisfy((specifier, address) -> assertThat(imports.resolve("/app/x/a.js", specifier))
                        .isEqualTo(address));
    }

    @Test
    void anotherContentIsAnotherScriptAndTheSameContentTheSame() {
        var changed = new TreeMap<>(FILES);
        changed.put("/app/main.js", "0");
        assertThat(ServiceWorker.of(FILES)).isEqualTo(ServiceWorker.of(AppFiles.of(PAGE, LIBRARIES)));
        assertThat(ServiceWorker.of(changed).text()).isNotEqualTo(ServiceWorker.of(FILES).text());
        assertThat(ServiceWorker.of(FILES).text()).contains("\"/app/main.js\":\"" + FILES.get("/app/main.js"))
                .doesNotContain("RELEASE = 'none'");
    }

    @Test
    void aScriptWithoutAPlaceForItsFilesStopsTheStart() {
        assertThatIllegalStateException().isThrownBy(() -> ServiceWorker.filled("const FILES = {};", FILES));
    }
}
