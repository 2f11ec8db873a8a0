package fr.entente.local.scheme;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Ids that come out the same each time, so that whatever was interrupted can be said again without harm. */
public final class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long TWELVE_BITS = 0xFFFL;
    private static final int BITS_BELOW_THE_TIME = 16;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long SIXTY_TWO_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private Ids() {}

    public static UUID named(String kind, String name) {
        return UUID.nameUUIDFromBytes("entente/%s/%s".formatted(kind, name).getBytes(UTF_8));
    }

    /** A UUIDv7 as a user's device would make it at that moment, save that its random part comes from the name. */
    public static UUID at(Instant moment, String name) {
        var hash = ByteBuffer.wrap(sha256(name));
        long high = moment.toEpochMilli() << BITS_BELOW_THE_TIME | VERSION_7 | (hash.getLong() & TWELVE_BITS);
        return new UUID(high, VARIANT | (hash.getLong() & SIXTY_TWO_BITS));
    }

    private static byte[] sha256(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
