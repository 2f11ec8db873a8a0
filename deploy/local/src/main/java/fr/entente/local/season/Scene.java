package fr.entente.local.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.entente.local.scheme.Ids;
import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.scheme.Scheme.Role;

/** Where and when a season is played, and by which seed. */
record Scene(Scheme scheme, Period period, long seed, Evenings evenings) {

    static Scene of(Scheme scheme, Period period, long seed) {
        return new Scene(scheme, period, seed, Evenings.of(scheme, period, seed));
    }

    Chance chance(String what) {
        return Chance.of(seed, scheme.code() + "/" + what);
    }

    UUID id(Instant at, String what) {
        return Ids.at(at, "%d/%s/%s".formatted(seed, scheme.code(), what));
    }

    Scheme.Site site(Chance chance) {
        return chance.one(scheme.sites(), Scheme.Site::weight);
    }

    List<Person> mediators() {
        return scheme.people(Role.MEDIATOR);
    }

    Person manager() {
        return scheme.people(Role.MANAGER).getFirst();
    }

    /** A day of the period, warm months more often. */
    LocalDate day(Chance chance) {
        var days = period.firstDay().datesUntil(period.today().plusDays(1)).toList();
        return chance.one(days, Evenings::season);
    }
}
