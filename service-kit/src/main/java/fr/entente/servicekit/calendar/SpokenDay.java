package fr.entente.servicekit.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as it is spoken, in English and in French, where the first of a month is "1er". */
public final class SpokenDay {

    private SpokenDay() {}

    /** "1er décembre 2026", "1 December 2026". */
    public static String of(LocalDate day, Locale language) {
        return written(day, "", language);
    }

    /** "mardi 1er décembre 2026", "Tuesday 1 December 2026". */
    public static String withWeekday(LocalDate day, Locale language) {
        return written(day, "EEEE ", language);
    }

    private static String written(LocalDate day, String before, Locale language) {
        boolean first = day.getDayOfMonth() == 1 && language.getLanguage().equals(Locale.FRENCH.getLanguage());
        return DateTimeFormatter.ofPattern(before + (first ? "d'er' MMMM uuuu" : "d MMMM uuuu"), language).format(day);
    }
}
