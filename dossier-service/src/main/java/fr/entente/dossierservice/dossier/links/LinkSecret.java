package fr.entente.dossierservice.dossier.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What is in a link and nowhere else: 256 bits by chance, of which the service keeps the digest. */
record LinkSecret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    static LinkSecret any() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "a link's secret";
    }
}
