package fr.entente.interventionservice.defect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import fr.entente.interventionservice.defect.DefectCommand.ReportDefect;
import fr.entente.interventionservice.defect.DefectCommand.Target;
import fr.entente.interventionservice.defect.DefectEvent.DefectAcknowledged;
import fr.entente.interventionservice.defect.DefectEvent.DefectConfirmed;
import fr.entente.interventionservice.defect.DefectEvent.DefectMerged;
import fr.entente.interventionservice.defect.DefectEvent.DefectRefused;
import fr.entente.interventionservice.defect.DefectEvent.DefectRepaired;
import fr.entente.interventionservice.defect.DefectEvent.DefectReported;
import fr.entente.interventionservice.defect.DefectEvent.DefectWithdrawn;
import fr.entente.interventionservice.defect.DefectEvent.RepairPlanned;
import fr.entente.interventionservice.words.Space;

import static fr.entente.interventionservice.intervention.InterventionSamples.FRIDAY;
import static fr.entente.interventionservice.intervention.InterventionSamples.MEDIATOR;
import static fr.entente.interventionservice.intervention.InterventionSamples.MORDACS;
import static fr.entente.interventionservice.intervention.InterventionSamples.PARIS_HABITAT;
import static fr.entente.interventionservice.intervention.InterventionSamples.SCHEME;
import static fr.entente.interventionservice.intervention.InterventionSamples.TEN_PAST_NINE;
import static fr.entente.interventionservice.intervention.InterventionSamples.TERRITORY;
import static fr.entente.interventionservice.intervention.InterventionSamples.TWENTY_PAST_NINE;

/** The light of a hall that went out, as in the contract samples. */
public final class DefectSamples {

    public static final DefectId ID = new DefectId(UUID.fromString("0198a000-0000-7000-8000-00000000de01"));
    public static final DefectId EARLIER = new DefectId(UUID.fromString("0198a000-0000-7000-8000-00000000de00"));
    public static final Instant FOUND_AT = Instant.parse("2026-01-16T20:00:00Z");
    public static final Instant MONDAY_MORNING = Instant.parse("2026-01-19T09:30:00Z");
    public static final LocalDate TUESDAY = LocalDate.of(2026, 1, 20);
    public static final LocalDate THURSDAY = LocalDate.of(2026, 1, 22);

    private DefectSamples() {}

    static ReportDefect report(Finding finding, LocalDate day) {
        return new ReportDefect(ID, SCHEME, TERRITORY, finding, day, MEDIATOR.value(), TEN_PAST_NINE);
    }

    static ReportDefect report() {
        return report(new Finding(MORDACS, Space.HALL, DefectCategory.LIGHTING, DefectSeverity.OUT_OF_ORDER, FOUND_AT),
                FRIDAY);
    }

    public static DefectReported reported() {
        return new DefectReported(ID, SCHEME, PARIS_HABITAT, MORDACS, Space.HALL, DefectCategory.LIGHTING,
                DefectSeverity.OUT_OF_ORDER, FOUND_AT, FRIDAY, TUESDAY, MEDIATOR.value(), TEN_PAST_NINE);
    }

    public static DefectAcknowledged acknowledged() {
        return new DefectAcknowledged(ID, SCHEME, PARIS_HABITAT, MONDAY_MORNING);
    }

    public static RepairPlanned planned() {
        return new RepairPlanned(ID, SCHEME, PARIS_HABITAT, THURSDAY, MONDAY_MORNING.plusSeconds(60));
    }

    public static DefectRepaired repaired() {
        return new DefectRepaired(ID, SCHEME, PARIS_HABITAT, THURSDAY, Instant.parse("2026-01-22T15:00:00Z"));
    }

    public static DefectRefused refused() {
        return new DefectRefused(ID, SCHEME, PARIS_HABITAT, RefusedBecause.NOT_OURS, MONDAY_MORNING.plusSeconds(120));
    }

    public static DefectMerged merged() {
        return new DefectMerged(ID, SCHEME, PARIS_HABITAT, EARLIER, MONDAY_MORNING.plusSeconds(180));
    }

    public static DefectConfirmed confirmed() {
        return new DefectConfirmed(EARLIER, SCHEME, PARIS_HABITAT, ID, MONDAY_MORNING.plusSeconds(180));
    }

    public static DefectWithdrawn withdrawn() {
        return new DefectWithdrawn(ID, SCHEME, PARIS_HABITAT, WithdrawnBecause.MISTAKE, TWENTY_PAST_NINE);
    }

    static Target earlier() {
        return new Target(EARLIER, PARIS_HABITAT, MORDACS, FOUND_AT, DefectStatus.ACKNOWLEDGED);
    }
}
