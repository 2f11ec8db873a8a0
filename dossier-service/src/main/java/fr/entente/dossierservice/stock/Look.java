package fr.entente.dossierservice.stock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

import fr.entente.dossierservice.words.SiteId;

/**
 * Names what somebody looked at: the grouping beside the sites as they were, from a day on. Anything else has another
 * name.
 */
public final class Look {

    private Look() {}

    public static String of(Grouping grouping, List<PresentSite> sites, LocalDate from) {
        var whole = new StringBuilder().append(from);
        grouping.groups().forEach(group -> whole.append('\n').append(group));
        grouping.emptied().stream().map(SiteId::toString).sorted()
                .forEach(site -> whole.append("\nempty ").append(site));
        sites.forEach(site -> whole.append("\nsite ").append(site.id()).append('@').append(site.version()));
        return HexFormat.of().formatHex(sha256(whole.toString()), 0, 16);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
