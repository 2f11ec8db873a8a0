package fr.entente.dossierservice.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;

import com.google.crypto.tink.aead.AeadConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The master key, and while it is being changed the one before: that one opens, and seals nothing any more. */
@Component
@EnableConfigurationProperties(VaultProperties.class)
final class MasterKeys {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);

    private final @Nullable MasterKey current;
    private final @Nullable MasterKey previous;

    MasterKeys(VaultProperties properties) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        current = keyOf(properties.key(), properties.keyFile(), "ENTENTE_VAULT_KEY");
        previous = keyOf(properties.previousKey(), properties.previousKeyFile(), "ENTENTE_VAULT_PREVIOUS_KEY");
        if (current == null) {
            LOG.warn("No vault key: names and notes are refused. Set ENTENTE_VAULT_KEY or ENTENTE_VAULT_KEY_FILE.");
        }
    }

    private static @Nullable MasterKey keyOf(@Nullable String key, @Nullable Path file, String setting)
            throws GeneralSecurityException, IOException {
        var text = textOf(key, file);
        return text.isEmpty() ? null : MasterKey.of(text, setting);
    }

    private static String textOf(@Nullable String key, @Nullable Path file) throws IOException {
        if (key != null && !key.isBlank()) {
            return key.strip();
        }
        return file == null || file.toString().isEmpty() ? "" : Files.readString(file).strip();
    }

    MasterKey current() {
        if (current == null) {
            throw new VaultUnavailable("the vault has no master key", null);
        }
        return current;
    }

    /** The one under that id, if it is given; where a row tells none, any of them may be it. */
    List<MasterKey> under(@Nullable String id) {
        return given().filter(key -> id == null || key.id().equals(id)).toList();
    }

    boolean knows(byte[] sealed, byte[] context) {
        return given().anyMatch(key -> key.opens(sealed, context));
    }

    private Stream<MasterKey> given() {
        return previous == null ? Stream.of(current()) : Stream.of(current(), previous);
    }
}
