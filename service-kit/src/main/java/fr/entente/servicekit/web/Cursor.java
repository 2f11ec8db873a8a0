package fr.entente.servicekit.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.http.HttpStatus;

/** A place in a sorted list: the sort values of the last row shown. Opaque to whoever carries it. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    /** Of values whose {@code toString()} the accessors below can read back. */
    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(Object::toString).toList());
    }

    public static Cursor parse(String text) {
        try {
            var joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (KeptText.isKept(joined)) {
                return new Cursor(Arrays.asList(joined.split(SEPARATOR, -1)));
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw unreadable();
    }

    public String text() {
        var bytes = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String string(int index) {
        return read(index, Function.identity());
    }

    public UUID uuid(int index) {
        return read(index, UUID::fromString);
    }

    public Instant instant(int index) {
        return read(index, Instant::parse);
    }

    public LocalDate date(int index) {
        return read(index, LocalDate::parse);
    }

    public long number(int index) {
        return read(index, Long::parseLong);
    }

    private <T> T read(int index, Function<String, T> reading) {
        try {
            return reading.apply(values.get(index));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException _) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return ProblemException.ofField(HttpStatus.BAD_REQUEST, "request", "cursor", "cursor");
    }
}
