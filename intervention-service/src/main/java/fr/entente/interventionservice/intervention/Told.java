package fr.entente.interventionservice.intervention;

import java.time.LocalDate;
import java.util.Set;

/** What was told, and the day it was. */
record Told(Deed deed, LocalDate day) {

    /** These aspects as the other tells them, the rest as here. */
    Told with(Told other, Set<Aspect> taken) {
        return new Told(deed.with(other.deed, taken), taken.contains(Aspect.START) ? other.day : day);
    }
}
