package fr.entente.servicekit.web;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** A request's path as logs may show it: the address that was meant, with ids; whatever else was typed stays out. */
final class LoggedPath {

    private static final Pattern ID = Pattern
            .compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9]{1,18}");
    private static final int MOST = 5;
    private static final String UNKNOWN = "(no known path)";

    private LoggedPath() {}

    static String of(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null) {
            return UNKNOWN;
        }
        var path = pattern.toString();
        for (var variable : variables(request).entrySet()) {
            var value = String.valueOf(variable.getValue());
            if (isId(value)) {
                path = path.replace("{%s}".formatted(variable.getKey()), value);
            }
        }
        return path;
    }

    /** The ids a request is about, in its path and its query. */
    static Stream<String> ids(HttpServletRequest request) {
        return Stream.concat(variables(request).values().stream().map(String::valueOf),
                request.getParameterMap().values().stream().flatMap(Stream::of)).filter(LoggedPath::isId).limit(MOST);
    }

    private static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    private static boolean isId(String value) {
        return ID.matcher(value).matches();
    }
}
