package fr.entente.reportingservice.cells;

import java.time.LocalDate;
import java.util.UUID;

/** Which cell of which day, or of the month that begins on that day. */
record CellKey(UUID scheme, UUID landlord, LocalDate day, String measure, String code) {

    CellKey month() {
        return new CellKey(scheme, landlord, day.withDayOfMonth(1), measure, code);
    }
}
