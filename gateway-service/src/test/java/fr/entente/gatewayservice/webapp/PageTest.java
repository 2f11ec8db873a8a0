package fr.entente.gatewayservice.webapp;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

class PageTest {

    private static final Library LIT = new Library("lit", "3.3.3", new ByteArrayResource(new byte[0]));
    private static final String WRITTEN = """
            <link href="/lib/lit/style.css"><script src="/app/early.js"></script>
            <script type="importmap">{"imports":{"lit":"/lib/lit/index.js","lit-html":"/lib/lit-html/x.js"}}</script>""";

    @Test
    void theImportMapGetsTheVersionsAndNothingElseDoes() {
        var page = new Page(WRITTEN, List.of(LIT));
        assertThat(page.toString()).contains("\"/lib/lit@3.3.3/index.js\"", "\"/lib/lit-html/x.js\"",
                "href=\"/lib/lit/style.css\"");
    }

    @Test
    void knowsItsInlineScripts() {
        assertThat(new Page(WRITTEN, List.of()).inlineScripts())
                .containsExactly("{\"imports\":{\"lit\":\"/lib/lit/index.js\",\"lit-html\":\"/lib/lit-html/x.js\"}}");
    }

    @Test
    void thePolicyAllowsAnInlineScriptByItsHash() {
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assertThat(ContentPolicy.of(List.of("alert(1)")).header())
                .contains("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='")
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe");
    }

    @Test
    void findsEveryLibraryByItsMavenCoordinates() {
        var lit = Library.find("org.mvnpm:lit");
        assertThat(lit.versionedPath()).isEqualTo("/lib/lit@" + lit.version() + "/");
        assertThat(Library.find("org.webjars.npm:chart.js").folder().toString()).contains("webjars/chart.js/");
    }
}
