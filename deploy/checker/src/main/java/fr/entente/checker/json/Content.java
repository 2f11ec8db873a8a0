package fr.entente.checker.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a JSON text says, as one number: the order of fields and white space do not matter, nor a field that is null;
 * everything else does, down to the digits of a number.
 */
public final class Content {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final long PRIME = 0x9E37_79B9_7F4A_7C15L;
    private static final long STEP = 0x100_0000_01B3L;

    private Content() {}

    public static long of(byte[] json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return document(parser);
        } catch (JacksonException e) {
            return bytes(json);
        }
    }

    public static long of(String json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return document(parser);
        }
    }

    /** The bytes themselves, as one number. */
    public static long bytes(byte[] bytes) {
        long sum = PRIME;
        for (byte each : bytes) {
            sum = (sum ^ each) * STEP;
        }
        return mix(sum);
    }

    /** A text, as one number. */
    public static long text(String text) {
        long sum = PRIME;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * STEP;
        }
        return mix(sum);
    }

    private static long document(JsonParser parser) {
        parser.nextToken();
        long value = value(parser);
        return parser.nextToken() == null ? value : mix(value);
    }

    private static long value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case null -> 0;
            default -> mix(text(parser.getString()) + (token == JsonToken.VALUE_STRING ? 0 : 1));
        };
    }

    private static long object(JsonParser parser) {
        long sum = PRIME;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            long name = text(parser.currentName());
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                sum += mix(name * PRIME + value(parser));
            }
        }
        return sum;
    }

    private static long array(JsonParser parser) {
        long sum = ~PRIME;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            sum = mix(sum * PRIME + value(parser));
        }
        return sum;
    }

    private static long mix(long number) {
        long mixed = (number ^ (number >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
