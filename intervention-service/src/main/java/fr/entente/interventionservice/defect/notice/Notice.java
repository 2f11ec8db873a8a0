package fr.entente.interventionservice.defect.notice;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.defect.DefectCategory;
import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.interventionservice.words.Space;

/**
 * What a landlord is told of a defect, and where; nobody is named.
 *
 * @param operator the association whose mediator found it; none where its name has not come here
 */
record Notice(
        UUID defectId,
        String address,
        Locale language,
        @Nullable String siteName,
        @Nullable String town,
        Space space,
        DefectCategory category,
        DefectSeverity severity,
        LocalDate day,
        LocalDate acknowledgeBy,
        @Nullable String operator) {}
