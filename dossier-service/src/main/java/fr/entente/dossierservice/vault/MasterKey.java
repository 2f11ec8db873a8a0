package fr.entente.dossierservice.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The key that seals all others; it is never stored here. */
@Component
@EnableConfigurationProperties(VaultProperties.class)
final class MasterKey {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);
    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final @Nullable Aead sealing;

    MasterKey(VaultProperties properties) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        var text = textOf(properties);
        if (text.isEmpty()) {
            LOG.warn("No vault key: names and notes are refused. Set ENTENTE_VAULT_KEY or ENTENTE_VAULT_KEY_FILE.");
        }
        sealing = text.isEmpty() ? null : sealing(bytesOf(text));
    }

    private static String textOf(VaultProperties properties) throws IOException {
        var key = properties.key();
        if (key != null && !key.isBlank()) {
            return key.strip();
        }
        Path file = properties.keyFile();
        return file == null || file.toString().isEmpty() ? "" : Files.readString(file).strip();
    }

    private static byte[] bytesOf(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("ENTENTE_VAULT_KEY must be %d bytes in base64, not %d: make one with "
                    .formatted(BYTES, bytes.length) + "openssl rand -base64 32");
        }
        return bytes;
    }

    @AccessesPartialKey // 32 bytes from outside are what is kept apart, not a keyset of Tink's
    private static Aead sealing(byte[] bytes) throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder().setKeySizeBytes(BYTES).setIvSizeBytes(NONCE_BYTES)
                .setTagSizeBytes(TAG_BYTES).setVariant(AesGcmParameters.Variant.NO_PREFIX).build();
        var key = AesGcmKey.builder().setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get())).build();
        return KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary()).build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    Aead sealing() {
        if (sealing == null) {
            throw new VaultUnavailable("the vault has no master key", null);
        }
        return sealing;
    }
}
