package fr.entente.dossierservice.calendar;

import java.time.LocalDate;

import fr.entente.servicekit.calendar.SpokenDay;
import fr.entente.servicekit.web.Problems;

/** Days in the language of whoever asked. */
public final class Spoken {

    private final Problems problems;

    public Spoken(Problems problems) {
        this.problems = problems;
    }

    public String day(LocalDate day) {
        return SpokenDay.of(day, problems.language());
    }
}
