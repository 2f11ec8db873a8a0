package fr.entente.interventionservice.action.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.action.Attendance.Ages;
import fr.entente.interventionservice.action.Course;
import fr.entente.interventionservice.action.FollowUp;
import fr.entente.interventionservice.action.Outcome;

/** How it went, in numbers and codes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedCourse(int participants, @Nullable Ages ages, int staff, Outcome outcome, FollowUp followUp) {

    static PublishedCourse of(Course course) {
        return new PublishedCourse(course.attendance().participants(), course.attendance().ages(), course.staff(),
                course.outcome(), course.followUp());
    }
}
