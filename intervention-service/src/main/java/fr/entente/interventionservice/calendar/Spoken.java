package fr.entente.interventionservice.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import fr.entente.servicekit.calendar.SpokenDay;
import fr.entente.servicekit.web.Problems;

/** Days and hours in the language of whoever asked. */
public final class Spoken {

    private final Problems problems;

    public Spoken(Problems problems) {
        this.problems = problems;
    }

    public String day(LocalDate day) {
        return SpokenDay.of(day, problems.language());
    }

    public String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(problems.language()).withZone(Days.HERE)
                .format(moment);
    }
}
