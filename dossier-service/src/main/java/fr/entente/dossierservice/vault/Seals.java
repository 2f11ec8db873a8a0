package fr.entente.dossierservice.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals and opens with the key of a person or a dossier; within a transaction that is bound to whoever asks. */
@Component
final class Seals {

    private static final byte[] PROOF = "entente vault".getBytes(StandardCharsets.UTF_8);

    private final MasterKey master;
    private final JdbcClient jdbc;
    private final Clock clock;

    Seals(MasterKey master, JdbcClient jdbc, Clock clock) {
        this.master = master;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is sealed for one thing opens as no other: {@code thing} is bound to it. */
    byte[] seal(UUID scheme, UUID subject, UUID thing, byte[] clear) {
        mustBeTheSameKey();
        try {
            return keyOf(scheme, subject).encrypt(clear, bytes(thing));
        } catch (GeneralSecurityException e) {
            throw new VaultUnavailable("cannot seal", e);
        }
    }

    byte[] open(UUID subject, UUID thing, byte[] sealed) {
        mustBeTheSameKey();
        try {
            return unwrapped(subject).decrypt(sealed, bytes(thing));
        } catch (GeneralSecurityException e) {
            throw new VaultUnavailable("cannot open", e);
        }
    }

    /** Nothing is sealed with a second master key: one half would be lost whichever is used. */
    void mustBeTheSameKey() {
        try {
            var sealing = master.sealing();
            jdbc.sql("insert into vault_check (sealed) values (?) on conflict do nothing")
                    .param(sealing.encrypt(PROOF, PROOF)).update();
            sealing.decrypt(jdbc.sql("select sealed from vault_check").query(byte[].class).single(), PROOF);
        } catch (GeneralSecurityException e) {
            throw new VaultUnavailable("the master key is not the one with which the vault was begun", e);
        }
    }

    private Aead keyOf(UUID scheme, UUID subject) throws GeneralSecurityException {
        var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        jdbc.sql("""
                insert into vault_key (subject_id, scheme_id, sealed, made_at) values (?, ?, ?, ?)
                on conflict (subject_id) do nothing""")
                .params(subject, scheme,
                        TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master.sealing(), bytes(subject)),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return unwrapped(subject);
    }

    private Aead unwrapped(UUID subject) throws GeneralSecurityException {
        var sealed = jdbc.sql("select sealed from vault_key where subject_id = ?").param(subject).query(byte[].class)
                .optional().orElseThrow(() -> new GeneralSecurityException("there is no key any more"));
        return TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, master.sealing(), bytes(subject))
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
