package fr.entente.servicekit.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How large a body may be: pictures are larger than words, and are taken at a few addresses only. */
final class BodySizes {

    private final long words;
    private final long pictures;
    private final List<PathPattern> addresses;

    BodySizes(DataSize words, DataSize pictures, List<String> addresses) {
        this.words = words.toBytes();
        this.pictures = pictures.toBytes();
        this.addresses = addresses.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    long most(HttpServletRequest request) {
        return isPicture(request) ? pictures : words;
    }

    /** Larger than words, or nobody knows. */
    boolean mayBeLarge(HttpServletRequest request) {
        var announced = request.getContentLengthLong();
        return isPicture(request) && (announced < 0 || announced > words);
    }

    private boolean isPicture(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("image/")) {
            return false;
        }
        var path = PathContainer.parsePath(request.getRequestURI());
        return addresses.stream().anyMatch(address -> address.matches(path));
    }
}
