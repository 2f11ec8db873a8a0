package fr.entente.dossierservice.engagement;

import java.time.LocalDate;

/** How long one engages the mediators. */
public enum Length {
    DAY {
        @Override
        public LocalDate lastDay(LocalDate first) {
            return first;
        }
    },
    WEEK {
        @Override
        public LocalDate lastDay(LocalDate first) {
            return first.plusWeeks(1).minusDays(1);
        }
    },
    MONTH {
        @Override
        public LocalDate lastDay(LocalDate first) {
            return first.plusMonths(1).minusDays(1);
        }
    };

    /** Both ends are included. */
    public abstract LocalDate lastDay(LocalDate first);
}
