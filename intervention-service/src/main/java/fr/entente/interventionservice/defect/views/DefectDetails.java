package fr.entente.interventionservice.defect.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.defect.DefectAction;
import fr.entente.interventionservice.defect.DefectId;
import fr.entente.interventionservice.defect.DefectStatus;
import fr.entente.interventionservice.defect.RefusedBecause;
import fr.entente.interventionservice.defect.WithdrawnBecause;

/** A defect with its history, and what the caller may do about it now. */
public record DefectDetails(@JsonUnwrapped DefectItem item, List<Entry> history, List<Allowed> allowed) {

    /** One thing that happened to a defect; it has the fields of its type and no others. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            DefectStatus type,
            Instant at,
            @Nullable LocalDate plannedFor,
            @Nullable LocalDate repairedOn,
            @Nullable RefusedBecause reason,
            @Nullable WithdrawnBecause withdrawnBecause,
            @Nullable DefectId mergedInto) {}

    /**
     * Whether something may be done now.
     *
     * @param reason in the language of whoever asked
     * @param because the same as the problem type that trying would be answered with
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Allowed(DefectAction action, boolean allowed, @Nullable String reason, @Nullable String because) {}
}
