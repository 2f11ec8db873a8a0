package fr.entente.dossierservice.dossier.views;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.dossierservice.dossier.DossierEntry;
import fr.entente.dossierservice.dossier.DossierEvent;
import fr.entente.dossierservice.dossier.RecurrenceDelay;
import fr.entente.dossierservice.lists.Column;

/** Keeps one row for each thing that happened to a dossier; one that is told again is awaited again. */
record Entries(JdbcClient jdbc) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void add(DossierEvent event, DossierEntry entry) {
        RecurrenceDelay months = entry.months();
        jdbc.sql("""
                insert into dossier_entry (dossier_id, version, scheme_id, landlord_id, type, on_day, step,
                                           passed_because, partner, outcome, months, recurred, reason, side,
                                           consent_form, meeting, course, facts, awaiting)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                on conflict (dossier_id, version) do update set awaiting = excluded.awaiting""")
                .params(event.dossierId().value(), entry.version(), event.schemeId().value(),
                        event.landlordId().value(), entry.type().name(), entry.on(), Column.code(entry.step()),
                        Column.code(entry.passedBecause()), Column.code(entry.partner()), Column.code(entry.outcome()),
                        Column.number(months == null ? null : months.months()), Column.yes(entry.recurred()),
                        Column.code(entry.reason()), Column.code(entry.talks().side()),
                        Column.code(entry.talks().form()), Column.code(entry.talks().meeting()),
                        Column.code(entry.talks().course()), JSON.writeValueAsString(entry.facts()),
                        Column.day(Awaited.from(event)))
                .update();
    }
}
