package fr.entente.reportingservice.cells;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.storage.Rows;

/**
 * Keeps cells equal to what their facts add up to, in the transaction that changes the facts. What a batch costs
 * depends on what it changes, not on how much there is: the facts it is about are summed up before and after, and their
 * cells are set to what they were, less the one and with the other. A fact that comes again is the same before and
 * after.
 */
@Component
public class Cells {

    private static final String FIRST_OF_LANDLORDS = """
            insert into cell (scheme_id, landlord_id, day, measure, code, n, people, minutes)
            """ + DaySums.OF_DAYS;

    private static final String FIRST_OF_SCHEMES = """
            insert into scheme_cell (scheme_id, measure, day, n)
            """ + DaySums.OF_SCHEMES;

    private final JdbcTemplate jdbc;

    Cells(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** To be asked before the facts are changed, and told when they are. */
    public Shift before(Collection<Counted> things) {
        return Shift.before(jdbc, things);
    }

    /** Of days that have no cells yet; those of the months are left out. All landlords of a day at once. */
    public void fill(Collection<LandlordDay> days) {
        Rows.of(days).uuids(LandlordDay::scheme).uuids(LandlordDay::landlord).days(LandlordDay::day)
                .update(jdbc, FIRST_OF_LANDLORDS);
        Rows.of(days).uuids(LandlordDay::scheme).days(LandlordDay::day).update(jdbc, FIRST_OF_SCHEMES);
    }

    /** One landlord's day in one scheme. */
    public record LandlordDay(UUID scheme, UUID landlord, LocalDate day) {}
}
