package fr.entente.interventionservice.action.views;

import java.time.Instant;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.interventionservice.action.ActionEvent;
import fr.entente.interventionservice.action.views.ActionDetails.EntryType;
import fr.entente.interventionservice.words.Codes;
import fr.entente.servicekit.views.Recorded;

/** Keeps one row for each thing that happened to an action; one that is told again changes nothing. */
record Entries(JdbcClient jdbc) {

    private static final String ADD = """
            insert into action_entry (action_id, version, scheme_id, type, at, starts_at, reason, told_by)
            values (:action, :version, :scheme, :type, :at, :start, :reason, :person)
            on conflict (action_id, version) do nothing""";

    void add(Recorded<ActionEvent> recorded, EntryType type, Instant at, @Nullable Instant startsAt,
            @Nullable Enum<?> reason) {
        jdbc.sql(ADD).param("action", recorded.event().actionId().value()).param("version", recorded.version())
                .param("scheme", recorded.event().schemeId().value()).param("type", type.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("start", startsAt == null ? null : startsAt.atOffset(ZoneOffset.UTC))
                .param("reason", Codes.nameOf(reason)).param("person", recorded.person()).update();
    }
}
