package fr.entente.servicekit.web;

import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** French for whoever asks for French first, otherwise English. */
final class Languages {

    private Languages() {}

    static Locale ofCaller() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Locale.ENGLISH;
    }

    static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("fr") || language.equals("en"))
                .findFirst()
                .filter("fr"::equals)
                .map(_ -> Locale.FRENCH)
                .orElse(Locale.ENGLISH);
    }
}
