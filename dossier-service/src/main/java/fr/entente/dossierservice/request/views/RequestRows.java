package fr.entente.dossierservice.request.views;

import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.request.Answer;
import fr.entente.dossierservice.request.Handover;
import fr.entente.dossierservice.request.Triage;
import fr.entente.dossierservice.request.Way;
import fr.entente.dossierservice.words.AskedBy;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.Partner;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.dossierservice.words.Space;
import fr.entente.servicekit.access.Caller;

/** What a row of the view tells of a request, to whom. */
final class RequestRows {

    private RequestRows() {}

    /** Who answers for a request, and who is asked to, concerns those who mediate alone. */
    static RowMapper<RequestItem> of(Caller caller) {
        boolean operates = caller.role().isOperator();
        return Row.to(row -> item(row, operates ? row.idOrNull("owner_id") : null, operates ? handover(row) : null));
    }

    private static @Nullable Handover handover(Row row) throws SQLException {
        UUID from = row.idOrNull("handover_from");
        UUID to = row.idOrNull("handover_to");
        return from == null || to == null ? null : new Handover(new MediatorId(from), new MediatorId(to));
    }

    private static RequestItem item(Row row, @Nullable UUID owner, @Nullable Handover handover) throws SQLException {
        UUID dossier = row.idOrNull("dossier_id");
        return new RequestItem(new RequestId(row.id("request_id")), row.version(), new SiteId(row.id("site_id")),
                row.textOrNull("site_name"), row.textOrNull("town"), new LandlordId(row.id("landlord_id")),
                row.instant("received_at"), row.code(Origin.class, "origin"), row.codeOrNull(AskedBy.class, "asked_by"),
                row.codeOrNull(Way.class, "way"), row.code(Nature.class, "nature"),
                new Severity(row.number("severity")),
                row.codeOrNull(Space.class, "space"), owner == null ? null : new MediatorId(owner),
                row.instantOrNull("assigned_at"), handover, row.codeOrNull(Triage.class, "triage"),
                row.instantOrNull("triaged_at"), row.instantOrNull("answer_due_at"),
                row.codeOrNull(Answer.class, "answer"),
                row.instantOrNull("answered_at"), row.codeOrNull(Partner.class, "partner"),
                row.instantOrNull("oriented_at"), dossier == null ? null : new DossierId(dossier),
                row.instantOrNull("attached_at"));
    }
}
