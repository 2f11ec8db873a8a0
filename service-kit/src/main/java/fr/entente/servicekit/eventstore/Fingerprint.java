package fr.entente.servicekit.eventstore;

import java.util.HexFormat;

/** What a command asked, as a hash: tells a repetition from another content under the same name. */
public record Fingerprint(String hex) {

    public static Fingerprint of(byte[] hash) {
        return new Fingerprint(HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
