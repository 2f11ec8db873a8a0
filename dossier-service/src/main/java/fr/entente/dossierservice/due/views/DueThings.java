package fr.entente.dossierservice.due.views;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.due.DueItem;
import fr.entente.dossierservice.due.DueKind;
import fr.entente.dossierservice.due.DueList;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

import static fr.entente.servicekit.access.Role.MANAGER;

/** Computed whenever somebody asks: no timer, and so none that can be lost. */
@Repository
@EnableConfigurationProperties(DueProperties.class)
public class DueThings {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final DueProperties properties;
    private final Clock clock;
    private final String due;

    DueThings(JdbcClient jdbc, BoundTransactions transactions, DueProperties properties, Clock clock,
            @Value("classpath:due/due.sql") Resource due) throws IOException {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
        this.due = due.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Of the caller, with what nobody has where he manages; or of everybody in his scheme. */
    public DueList of(Caller caller, boolean everybody) {
        return of(caller, everybody, SHOWN);
    }

    /** All of the caller's, with what nobody has where he manages. */
    public DueList allOf(Caller caller) {
        return of(caller, false, Integer.MAX_VALUE);
    }

    private DueList of(Caller caller, boolean everybody, int shown) {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        List<Found> found = transactions.read(caller, () -> jdbc.sql(due)
                .param("scheme", caller.requiredScheme())
                .param("person", caller.person())
                .param("manages", caller.role() == MANAGER)
                .param("everybody", everybody)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .param("silentSince", today.minus(properties.silence()))
                .param("silence", properties.silence().toString())
                .param("shown", shown)
                .query(Row.to(row -> found(row, today))).list());
        return found.isEmpty()
                ? new DueList(0, 0, List.of())
                : new DueList(found.getFirst().count(), found.getFirst().overdue(),
                        found.stream().map(Found::item).toList());
    }

    private record Found(DueItem item, long count, long overdue) {}

    private static Found found(Row row, LocalDate today) throws SQLException {
        UUID request = row.idOrNull("request_id");
        UUID dossier = row.idOrNull("dossier_id");
        LocalDate since = row.day("since");
        return new Found(new DueItem(row.code(DueKind.class, "kind"), request == null ? null : new RequestId(request),
                dossier == null ? null : new DossierId(dossier), row.textOrNull("site_name"), row.textOrNull("town"),
                row.code(Nature.class, "nature"), row.ids("owners").stream().map(MediatorId::new).toList(), since,
                row.day("due_on"), row.yes("overdue"), Math.max(0, ChronoUnit.DAYS.between(since, today)),
                mediator(row.idOrNull("asking")), row.numberOrNull("months"), row.numberOrNull("orientation")),
                row.number("all_due"), row.number("all_overdue"));
    }

    private static @Nullable MediatorId mediator(@Nullable UUID person) {
        return person == null ? null : new MediatorId(person);
    }
}
