package fr.entente.servicekit.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for content that is compared and not kept. */
public final class Digests {

    private Digests() {}

    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
