package fr.entente.servicekit.web;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/** PostgreSQL keeps neither U+0000 nor half of a surrogate pair: a text with one is refused before anything is done. */
final class KeptText {

    static final String REASON = "unusable-text";

    private KeptText() {}

    static boolean isKept(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Texts of a body. */
    static final class Reading extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (!isKept(text)) {
                throw new Refused(parser);
            }
            return text;
        }
    }

    /** Does not repeat the text, which may be about a person. */
    static final class Refused extends InvalidFormatException {

        Refused(JsonParser parser) {
            super(parser, "A text that cannot be kept", "", String.class);
        }
    }

    /** Texts of a query; percent-decoding leaves no half pairs. */
    static final class QueryCheck implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var query = request.getQueryString();
            if (query != null && query.contains("%00")) {
                request.getParameterMap().forEach((name, values) -> check(name, String.join("", values)));
            }
            return true;
        }

        private static void check(String name, String value) {
            if (!isKept(value)) {
                throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "request", REASON, name, name);
            }
        }
    }
}
