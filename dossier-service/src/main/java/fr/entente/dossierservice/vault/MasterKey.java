package fr.entente.dossierservice.vault;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;

import fr.entente.servicekit.storage.Digests;

/**
 * A key that seals all others; it is never stored here.
 *
 * @param id tells it from another one, and nothing else about it
 */
record MasterKey(String id, Aead sealing) {

    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int ID_BYTES = 8;

    static MasterKey of(String text, String setting) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(text);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("%s must be %d bytes in base64, not %d: make one with "
                    .formatted(setting, BYTES, bytes.length) + "openssl rand -base64 32");
        }
        return new MasterKey(idOf(bytes), sealing(bytes));
    }

    /** A part of a digest of 32 random bytes: nobody comes back from it. */
    private static String idOf(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256(bytes), 0, ID_BYTES);
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

    boolean opens(byte[] sealed, byte[] context) {
        try {
            sealing.decrypt(sealed, context);
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
