package fr.entente.local.scheme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A scheme with its stock and its people, as the demonstration shows it. */
public record Scheme(String code, String name, String published, String invented, String coordinator, Operator operator,
        Terms contract, List<Landlord> landlords, List<Site> sites, List<Person> people, Volumes volumes) {

    public UUID id() {
        return Ids.named("scheme", code);
    }

    public Landlord landlord(String landlordCode) {
        return landlords.stream().filter(landlord -> landlord.code().equals(landlordCode)).findFirst().orElseThrow();
    }

    public int dwellings() {
        return sites.stream().mapToInt(Site::dwellings).sum();
    }

    public List<Person> people(Role role) {
        return people.stream().filter(person -> person.role() == role).toList();
    }

    /** Who of the landlord's own people sends its requests. */
    public Person staffOf(String landlordCode) {
        return people(Role.LANDLORD).stream().filter(person -> landlordCode.equals(person.landlord())).findFirst()
                .orElseThrow();
    }

    /** What a person may act as in a scheme. */
    public enum Role {
        COORDINATOR, MANAGER, MEDIATOR, LANDLORD, PARTNER
    }

    public record Operator(String code, String name) {

        public UUID id() {
            return Ids.named("operator", code);
        }
    }

    public record Terms(int years, int renewals, List<DayOfWeek> serviceDays, LocalTime opensAt, LocalTime closesAt,
            int hoursDue) {}

    public record Landlord(String code, String name) {

        public UUID id() {
            return Ids.named("landlord", code);
        }
    }

    /** Liveliness weighs how much happens there, beside the number of dwellings. */
    public record Site(String landlord, String name, String town, String district, int dwellings, boolean qpv,
            double liveliness) {

        public UUID id() {
            return Ids.named("site", landlord + "/" + town + "/" + name);
        }

        public double weight() {
            return dwellings * liveliness;
        }
    }

    public record Person(String login, String name, Role role, @Nullable String landlord) {

        public UUID id() {
            return Ids.named("person", login);
        }
    }

    /** How much happens in a year, and at which hours of the day (weights). */
    public record Volumes(int eveningsOffPercent, int interventionsAYear, int requestsAYear, int dossiersAYear,
            Map<Integer, Integer> hours) {}
}
