package fr.entente.gatewayservice.door;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import fr.entente.servicekit.web.ProblemException;

/**
 * A change is written in JSON, a file is sent as bytes, a picture is put: in nothing that a form of another site can
 * send.
 */
final class JsonRule {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Set<MediaType> ALLOWED = Set.of(MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_OCTET_STREAM);

    void check(HttpServletRequest request) {
        if (mustBeTyped(request) && !isTyped(request.getContentType()) && !isPictureThatIsPut(request)) {
            throw ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "request", "media-type");
        }
    }

    private static boolean mustBeTyped(HttpServletRequest request) {
        return WITH_BODY.contains(request.getMethod()) || request.getContentLengthLong() > 0
                || request.getContentType() != null;
    }

    private static boolean isPictureThatIsPut(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("image/") && request.getMethod().equals("PUT");
    }

    private static boolean isTyped(@Nullable String type) {
        try {
            return type != null && ALLOWED.stream().anyMatch(MediaType.parseMediaType(type)::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
