package fr.entente.dossierservice.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A key of a person or a dossier as it is kept: sealed with a master key, the one under that id where it is told. */
final class Wrapped {

    private final UUID subject;
    private final byte[] sealed;
    private final @Nullable String masterId;

    private Wrapped(UUID subject, byte[] sealed, @Nullable String masterId) {
        this.subject = subject;
        this.sealed = sealed.clone();
        this.masterId = masterId;
    }

    static Wrapped of(ResultSet row) throws SQLException {
        return new Wrapped(row.getObject("subject_id", UUID.class), row.getBytes("sealed"),
                row.getString("master_id"));
    }

    UUID subject() {
        return subject;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    @Nullable
    String masterId() {
        return masterId;
    }
}
