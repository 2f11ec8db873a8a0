package fr.entente.servers;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that no person has to type. */
public final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private Passwords() {}

    public static String generate() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
