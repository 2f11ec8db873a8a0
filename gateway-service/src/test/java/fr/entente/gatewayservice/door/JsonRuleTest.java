package fr.entente.gatewayservice.door;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import fr.entente.servicekit.web.ProblemException;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonRuleTest {

    private static final JsonRule RULE = new JsonRule();

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=utf-8", "Application/JSON",
            "application/octet-stream"})
    void jsonAndBytesPass(String type) {
        assertThatCode(() -> RULE.check(request("POST", type, "{}"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
            "application/jsonp", "nonsense"})
    void nothingElseDoes(String type) {
        assertThatThrownBy(() -> RULE.check(request("PUT", type, "{}"))).isInstanceOf(ProblemException.class)
                .hasMessage("request:media-type");
    }

    @Test
    void aPictureIsPutAndNothingElseIsDoneWithIt() {
        assertThatCode(() -> RULE.check(request("PUT", "image/jpeg", "x"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> RULE.check(request("POST", "image/jpeg", "x"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aBodyThatSaysNothingAboutItselfIsRefused() {
        assertThatThrownBy(() -> RULE.check(request("POST", null, "{}"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> RULE.check(request("DELETE", null, "{}"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void deletingAndReadingNeedNoBody() {
        assertThatCode(() -> RULE.check(request("DELETE", null, ""))).doesNotThrowAnyException();
        assertThatCode(() -> RULE.check(request("GET", null, ""))).doesNotThrowAnyException();
    }

    private static MockHttpServletRequest request(String method, @Nullable String type, String body) {
        var request = new MockHttpServletRequest(method, "/api/sites/1");
        request.setContentType(type);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
