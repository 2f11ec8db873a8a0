package fr.entente.dossierservice.vault;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key comes from.
 *
 * @param key 32 bytes in base64
 * @param keyFile a file with the same, for secrets that are mounted; asked where {@code key} is empty
 */
@ConfigurationProperties("entente.vault")
record VaultProperties(@Nullable String key, @Nullable Path keyFile) {}
