package fr.entente.checker.sorting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** An id as two numbers: a UUID is itself, any other text its MD5. */
public record Key(long high, long low) {

    private static final int UUID_LENGTH = 36;

    public static Key of(String text) {
        if (text.length() == UUID_LENGTH) {
            try {
                var id = UUID.fromString(text);
                return new Key(id.getMostSignificantBits(), id.getLeastSignificantBits());
            } catch (IllegalArgumentException _) {
                return digest(text);
            }
        }
        return digest(text);
    }

    private static Key digest(String text) {
        try {
            var bytes = ByteBuffer
                    .wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Key(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(long high, long low) {
        return new UUID(high, low).toString();
    }
}
