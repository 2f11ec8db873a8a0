package fr.entente.servicekit.tracing;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A place in a trace, written as W3C's trace context wants it: {@code 00-<trace>-<span>-<flags>}. */
public record Traceparent(String traceId, String spanId, boolean sampled) {

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    /** Empty for what is no trace context; such a header is left alone, as the standard asks. */
    public static Optional<Traceparent> read(@Nullable String header) {
        var form = FORM.matcher(header == null ? "" : header);
        if (!form.matches() || form.group(1).equals(NO_TRACE) || form.group(2).equals(NO_SPAN)) {
            return Optional.empty();
        }
        return Optional.of(new Traceparent(form.group(1), form.group(2),
                (Integer.parseInt(form.group(3), 16) & 1) == 1));
    }

    /** Of a request that came without one. Nobody records it, so it says that it is not sampled. */
    public static Traceparent begin() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return new Traceparent(hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)),
                hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)), false);
    }

    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }
}
