package fr.entente.dossierservice.dossier.links;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import fr.entente.servicekit.storage.Digests;

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
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "a link's secret";
    }
}
