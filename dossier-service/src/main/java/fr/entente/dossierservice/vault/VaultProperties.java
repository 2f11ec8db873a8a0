package fr.entente.dossierservice.vault;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master keys come from, and how long a command may take.
 *
 * @param key 32 bytes in base64; what is sealed anew is sealed with it
 * @param keyFile a file with the same, for secrets that are mounted; asked where {@code key} is empty
 * @param previousKey the one before, while the key is being changed: it still opens
 * @param previousKeyFile a file with the same
 * @param grace how old a row is that no event points to when it is taken for an orphan
 * @param retentionMonths how long words are kept after their dossier was closed, where the scheme chose nothing
 */
@ConfigurationProperties("entente.vault")
record VaultProperties(
        @Nullable String key,
        @Nullable Path keyFile,
        @Nullable String previousKey,
        @Nullable Path previousKeyFile,
        @DefaultValue("24h") Duration grace,
        @DefaultValue("24") int retentionMonths) {}
