package fr.entente.servicekit.web;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Conditions}; both headers are required, and {@code *}, weak or several tags are no version one saw. */
final class ConditionsArgument implements HandlerMethodArgumentResolver {

    static final String KEY = "Idempotency-Key";

    private static final Pattern UUID = Pattern
            .compile("\"?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\"?");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Conditions.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return new Conditions(Versions.seen(request.getHeader(HttpHeaders.IF_MATCH)), key(request.getHeader(KEY)));
    }

    static String key(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new ConcurrencyProblem.KeyRequired();
        }
        var form = UUID.matcher(key.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "idempotency", "key-malformed", KEY);
        }
        return form.group(1);
    }
}
