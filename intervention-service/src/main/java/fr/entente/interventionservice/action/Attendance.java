package fr.entente.interventionservice.action;

import org.jspecify.annotations.Nullable;

/**
 * How many came.
 *
 * @param participants all of them
 * @param ages the same by age, where they were counted so
 */
public record Attendance(int participants, @Nullable Ages ages) {

    /** By age as it was seen; nobody is asked. */
    public record Ages(int children, int young, int adults, int seniors) {

        int sum() {
            return children + young + adults + seniors;
        }
    }

    /** Of ages the sum; a total beside them has to be the same. */
    public static Attendance of(@Nullable Integer total, @Nullable Ages ages) {
        if (ages != null) {
            if (total != null && total != ages.sum()) {
                throw new ActionRejection.CountsDiffer(ages.sum());
            }
            return new Attendance(ages.sum(), ages);
        }
        if (total == null) {
            throw new ActionRejection.NobodyCounted();
        }
        return new Attendance(total, null);
    }
}
