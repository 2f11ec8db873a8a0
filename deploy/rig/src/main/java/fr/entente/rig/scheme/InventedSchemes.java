package fr.entente.rig.scheme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Landlord;
import fr.entente.local.scheme.Scheme.Operator;
import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.scheme.Scheme.Role;
import fr.entente.local.scheme.Scheme.Site;
import fr.entente.local.scheme.Scheme.Terms;
import fr.entente.local.scheme.Scheme.Volumes;

/** Schemes of any size in which every name is a number. */
public final class InventedSchemes {

    private static final int DWELLINGS = 120;

    private InventedSchemes() {}

    /** Three landlords with two sites each, four mediators. */
    public static Scheme small() {
        return of("essai", 3, 2, 4);
    }

    /** The code must differ from that of every other scheme of the same platform. */
    public static Scheme of(String code, int landlords, int sitesEach, int mediators) {
        var members = IntStream.rangeClosed(1, landlords)
                .mapToObj(number -> new Landlord("%s-bailleur-%d".formatted(code, number), "Bailleur " + number))
                .toList();
        var sites = members.stream().flatMap(landlord -> IntStream.rangeClosed(1, sitesEach)
                .mapToObj(number -> site(landlord, number))).toList();
        return new Scheme(code, "Dispositif " + code, "", "Everything", members.getFirst().code(),
                new Operator(code + "-operateur", "Opérateur " + code), terms(), members, sites,
                people(code, members, mediators), new Volumes(0, 0, 0, 0, Map.of()));
    }

    private static Site site(Landlord landlord, int number) {
        return new Site(landlord.code(), "Résidence " + number, "Ville", "Quartier " + number, DWELLINGS,
                number % 2 == 0, 1);
    }

    /** Every day of the week, so that whatever happens now is in service. */
    private static Terms terms() {
        return new Terms(1, 2, List.of(DayOfWeek.values()), LocalTime.of(0, 0), LocalTime.of(23, 59), 8000);
    }

    private static List<Person> people(String code, List<Landlord> landlords, int mediators) {
        List<Person> people = new ArrayList<>();
        people.add(person(code, "coordination", Role.COORDINATOR));
        people.add(person(code, "responsable", Role.MANAGER));
        IntStream.rangeClosed(1, mediators)
                .forEach(number -> people.add(person(code, "mediation-" + number, Role.MEDIATOR)));
        landlords.forEach(landlord -> people.add(new Person(landlord.code() + "-agence",
                "Agence " + landlord.name(), Role.LANDLORD, landlord.code())));
        return people;
    }

    private static Person person(String code, String part, Role role) {
        return new Person("%s-%s".formatted(code, part), "Personne " + part, role, null);
    }
}
