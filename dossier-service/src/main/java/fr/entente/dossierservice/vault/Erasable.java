package fr.entente.dossierservice.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.lists.Column;

/** Finds the dossiers whose words are due to be erased; within a transaction that is bound. */
@Component
final class Erasable {

    private final JdbcClient jdbc;
    private final VaultProperties properties;
    private final String erasable;

    Erasable(JdbcClient jdbc, VaultProperties properties,
            @Value("classpath:vault/erasable.sql") Resource erasable) throws IOException {
        this.jdbc = jdbc;
        this.properties = properties;
        this.erasable = erasable.getContentAsString(StandardCharsets.UTF_8);
    }

    <T> List<T> by(LocalDate day, @Nullable UUID scheme, @Nullable UUID dossier, int most, RowMapper<T> rows) {
        return jdbc.sql(erasable).param("by", day).param("months", properties.retentionMonths())
                .param("scheme", Column.id(scheme)).param("dossier", Column.id(dossier)).param("most", most)
                .query(rows).list();
    }
}
