package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** When one asks whether the conflict came back, counted from the closing. */
public enum RecurrenceDelay {
    THREE_MONTHS(3),
    SIX_MONTHS(6);

    private final int months;

    RecurrenceDelay(int months) {
        this.months = months;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RecurrenceDelay ofMonths(int months) {
        return switch (months) {
            case 3 -> THREE_MONTHS;
            case 6 -> SIX_MONTHS;
            default -> throw new IllegalArgumentException("Recurrence is asked at 3 and at 6 months, not at " + months);
        };
    }

    @JsonValue
    public int months() {
        return months;
    }

    public LocalDate dueAfter(LocalDate closedOn) {
        return closedOn.plusMonths(months);
    }
}
