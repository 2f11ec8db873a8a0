package fr.entente.gatewayservice.door;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import fr.entente.servicekit.web.ProblemException;

/** A change is written in JSON, a picture is put as it is; a form of another site can send neither. */
final class JsonRule {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    void check(HttpServletRequest request) {
        if (mustBeJson(request) && !isJson(request.getContentType()) && !isPictureThatIsPut(request)) {
            throw ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "request", "media-type");
        }
    }

    private static boolean mustBeJson(HttpServletRequest request) {
        return WITH_BODY.contains(request.getMethod()) || request.getContentLengthLong() > 0
                || request.getContentType() != null;
    }

    private static boolean isPictureThatIsPut(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("image/") && request.getMethod().equals("PUT");
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
