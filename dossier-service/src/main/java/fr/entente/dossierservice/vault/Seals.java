package fr.entente.dossierservice.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals and opens with the key of a person or a dossier; within a transaction that is bound to whoever asks. */
@Component
final class Seals {

    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

    static final byte[] PROOF = "entente vault".getBytes(StandardCharsets.UTF_8);

    private static final String KEY = "select subject_id, sealed, master_id from vault_key where subject_id = ?";
    private static final String KEYS = "select subject_id, sealed, master_id from vault_key where subject_id = any (?)";

    private final MasterKeys masters;
    private final JdbcClient jdbc;
    private final Clock clock;

    Seals(MasterKeys masters, JdbcClient jdbc, Clock clock) {
        this.masters = masters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is sealed for one thing opens as no other: {@code thing} is bound to it. */
    byte[] seal(UUID scheme, UUID subject, UUID thing, byte[] clear) {
        mustBeKnown();
        try {
            return keyOf(scheme, subject).encrypt(clear, bytes(thing));
        } catch (GeneralSecurityException e) {
            throw new VaultUnavailable("cannot seal", e);
        }
    }

    /** The keys of those subjects, fetched once, however much they sealed. */
    Keys keysOf(Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            mustBeKnown();
        }
        Map<UUID, Aead> keys = new HashMap<>();
        jdbc.sql(KEYS).param(subjects.toArray(UUID[]::new)).query((row, _) -> Wrapped.of(row)).list()
                .forEach(key -> keys.put(key.subject(), primitive(key)));
        return new Keys(keys);
    }

    /** Opens what was sealed for those it has keys of. */
    record Keys(Map<UUID, Aead> keys) {

        boolean areOf(Stream<Sealed> all) {
            return all.allMatch(sealed -> keys.containsKey(sealed.subject()));
        }

        byte[] open(Sealed sealed) {
            Aead key = keys.get(sealed.subject());
            if (key == null) {
                throw new VaultUnavailable("there is no key any more", null);
            }
            try {
                return key.decrypt(sealed.content(), bytes(sealed.thing()));
            } catch (GeneralSecurityException e) {
                throw new VaultUnavailable("cannot open", e);
            }
        }
    }

    /**
     * Nothing is sealed with a second master key unless the first one is given too: one half would be lost whichever is
     * used.
     */
    void mustBeKnown() {
        try {
            jdbc.sql("insert into vault_check (sealed) values (?) on conflict do nothing")
                    .param(masters.current().sealing().encrypt(PROOF, PROOF)).update();
        } catch (GeneralSecurityException e) {
            throw new VaultUnavailable("cannot seal", e);
        }
        var proof = jdbc.sql("select sealed from vault_check").query(byte[].class).single();
        if (!masters.knows(proof, PROOF)) {
            throw new VaultUnavailable("the master key is not the one with which the vault was begun, and that one is "
                    + "not given as ENTENTE_VAULT_PREVIOUS_KEY", null);
        }
    }

    KeysetHandle unwrapped(Wrapped key) {
        for (var master : masters.under(key.masterId())) {
            try {
                return TinkProtoKeysetFormat.parseEncryptedKeyset(key.sealed(), master.sealing(),
                        bytes(key.subject()));
            } catch (GeneralSecurityException e) {
                LOG.debug("Not this master key", e);
            }
        }
        throw new VaultUnavailable("a key is sealed with a master key that is not given: give it as "
                + "ENTENTE_VAULT_PREVIOUS_KEY until all are sealed with the present one", null);
    }

    byte[] wrapped(UUID subject, KeysetHandle key) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, masters.current().sealing(), bytes(subject));
    }

    /** Held until the transaction ends: whoever sweeps leaves a key alone with which something is being sealed. */
    private Aead keyOf(UUID scheme, UUID subject) throws GeneralSecurityException {
        jdbc.sql("""
                insert into vault_key (subject_id, scheme_id, sealed, master_id, made_at) values (?, ?, ?, ?, ?)
                on conflict (subject_id) do nothing""")
                .params(subject, scheme,
                        wrapped(subject, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)),
                        masters.current().id(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return primitive(jdbc.sql(KEY + " for share").param(subject).query((row, _) -> Wrapped.of(row)).optional()
                .orElseThrow(() -> new GeneralSecurityException("there is no key any more")));
    }

    private Aead primitive(Wrapped key) {
        try {
            return unwrapped(key).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new VaultUnavailable("a key cannot be used", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
