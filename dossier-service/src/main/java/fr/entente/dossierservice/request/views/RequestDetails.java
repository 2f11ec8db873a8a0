package fr.entente.dossierservice.request.views;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.request.Answer;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.Partner;

/**
 * A request with its story, and what may be done with it now.
 *
 * @param proposedDossierId the open dossier that is probably about the same matter, for the operator only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestDetails(
        @JsonUnwrapped RequestItem item,
        List<Entry> timeline,
        List<Allowed> allowed,
        @Nullable DossierId proposedDossierId) {

    public static RequestDetails of(RequestItem item, List<Allowed> allowed, @Nullable DossierId proposed) {
        List<Entry> timeline = Stream.of(entry("RECEIVED", item.receivedAt(), item),
                entry("ASSIGNED", item.assignedAt(), item), entry("TRIAGED", item.triagedAt(), item),
                entry("ANSWERED", item.answeredAt(), item), entry("ORIENTED", item.orientedAt(), item),
                entry("ATTACHED", item.attachedAt(), item)).flatMap(List::stream)
                .sorted(Comparator.comparing(Entry::at)).toList();
        return new RequestDetails(item, timeline, allowed, proposed);
    }

    private static List<Entry> entry(String type, @Nullable Instant at, RequestItem item) {
        if (at == null) {
            return List.of();
        }
        return List.of(new Entry(type, at, type.equals("ANSWERED") ? item.answer() : null,
                type.equals("ORIENTED") ? item.partner() : null, type.equals("ATTACHED") ? item.dossierId() : null));
    }

    /** One thing that happened to a request. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String type,
            Instant at,
            @Nullable Answer answer,
            @Nullable Partner partner,
            @Nullable DossierId dossierId) {}

    /**
     * Whether something may be done now.
     *
     * @param reason in the language of whoever asked
     * @param because the same as the problem type that trying would be answered with
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AllowedForRequest")
    public record Allowed(String action, boolean allowed, @Nullable String reason, @Nullable String because) {}
}
