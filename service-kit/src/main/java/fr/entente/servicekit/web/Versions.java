package fr.entente.servicekit.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Aggregate versions as entity tags. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private Versions() {}

    /** {@code "7"}, with its quotes. */
    public static String etag(long version) {
        return "\"%d\"".formatted(version);
    }

    /** Which version {@code If-Match} says its caller saw; it is required. */
    public static long seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ConcurrencyProblem.VersionRequired();
        }
        var form = TAG.matcher(ifMatch.strip());
        if (!form.matches()) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "version", "malformed", HttpHeaders.IF_MATCH);
        }
        return Long.parseLong(form.group(1));
    }
}
