package fr.entente.gatewayservice.door;

import java.time.Duration;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import fr.entente.gatewayservice.session.SessionProperties;
import fr.entente.servicekit.web.ProblemException;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OriginRuleTest {

    private static final OriginRule HTTPS = rule(true);
    private static final OriginRule HTTP = rule(false);

    @Test
    void readingIsFreeWhereverItComesFrom() {
        assertThatCode(check(HTTPS, "GET", "cross-site", "https://evil.example")).doesNotThrowAnyException();
        assertThatCode(check(HTTPS, "HEAD", null, null)).doesNotThrowAnyException();
    }

    @Test
    void aChangeFromOurOwnPagePasses() {
        assertThatCode(check(HTTPS, "POST", "same-origin", null)).doesNotThrowAnyException();
        assertThatCode(check(HTTPS, "PUT", null, "https://entente.example")).doesNotThrowAnyException();
        assertThatCode(check(HTTP, "DELETE", null, "http://entente.example")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "SAME-ORIGIN", ""})
    void aBrowserThatSaysSomethingElseIsRefusedWhateverTheOrigin(String site) {
        assertForeign(check(HTTPS, "POST", site, "https://entente.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "https://entente.example.evil.example", "https://entente.example:8443",
                    "http://entente.example", "null", "entente.example"})
    void anotherOriginIsForeign(String origin) {
        assertForeign(check(HTTPS, "POST", null, origin));
    }

    @Test
    void whoeverSaysNothingIsRefused() {
        assertForeign(check(HTTPS, "POST", null, null));
        assertForeign(check(HTTPS, "PATCH", null, null));
        assertForeign(check(HTTPS, "TRACE", null, null));
    }

    private static ThrowingCallable check(OriginRule rule, String method,
            @Nullable String site, @Nullable String origin) {
        var request = new MockHttpServletRequest(method, "/api/session");
        request.addHeader("Host", "entente.example");
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        return () -> rule.check(request);
    }

    private static void assertForeign(ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(ProblemException.class).hasMessage("origin:foreign");
    }

    private static OriginRule rule(boolean secure) {
        return new OriginRule(
                new SessionProperties(Duration.ofHours(1), Duration.ofHours(1), Duration.ofSeconds(1), secure));
    }
}
