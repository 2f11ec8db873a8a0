package fr.entente.reportingservice.season;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a dashboard must say, worked out from the events one by one in plain Java: no cell, no mark, no SQL. The words
 * of domain.md §7 are taken literally.
 */
public final class Fold {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final UUID scheme;
    private final @Nullable UUID landlord;
    private final List<Event> interventions;
    private final List<Thing> requests;
    private final List<Thing> dossiers;
    private final List<Thing> defects;
    private final List<Event> ends;
    private final List<Event> actions;
    private final List<Thing> sites;
    private final List<Event> schemeEvents;

    public Fold(Collection<Thing> things, UUID scheme, @Nullable UUID landlord) {
        this.scheme = scheme;
        this.landlord = landlord;
        var own = things.stream().filter(thing -> thing.scheme().equals(scheme) && !thing.events().isEmpty()).toList();
        interventions = own.stream().filter(begins("intervention.logged")).map(thing -> thing.events().getLast())
                .filter(last -> !last.is("intervention.withdrawn")).filter(this::ours).toList();
        requests = own.stream().filter(begins("request.received")).filter(thing -> ours(thing.events().getFirst()))
                .toList();
        dossiers = own.stream().filter(begins("dossier.opened")).filter(thing -> ours(thing.events().getFirst()))
                .toList();
        defects = own.stream().filter(begins("defect.reported")).filter(thing -> ours(thing.events().getFirst()))
                .filter(thing -> last(thing, "defect.merged").isEmpty())
                .filter(thing -> last(thing, "defect.withdrawn").isEmpty()).toList();
        actions = own.stream().filter(thing -> last(thing, "collective-action.held").isPresent())
                .map(thing -> thing.events().getLast()).filter(last -> !last.is("collective-action.withdrawn"))
                .filter(last -> landlord == null || landlordsOf(last).contains(landlord.toString())).toList();
        ends = own.stream().filter(it -> last(it, "shift.ended").isPresent()).map(it -> it.events().getLast()).toList();
        sites = own.stream().filter(begins("site.registered")).toList();
        schemeEvents = own.stream().filter(thing -> thing.id().equals(scheme)).flatMap(it -> it.events().stream())
                .toList();
    }

    /** As {@code value/numerator/denominator/provisional} where there is more than a value. */
    public Map<String, Object> indicators(LocalDate from, LocalDate to) {
        var values = new LinkedHashMap<String, Object>();
        var received = requestsReceived(from, to);
        var answers = received.stream().flatMap(it -> last(it, "request.answered").map(a -> tenths(it, a)).stream())
                .toList();
        var opened = dossiers.stream().filter(it -> within(opening(it), from, to)).toList();
        values.put("INTERVENTIONS", interventionsIn(from, to).size());
        values.put("REQUESTS_ANSWERED", ratio(received.stream().filter(Fold::kept).count(), received.size(), 100));
        values.put("FIRST_ANSWER", median(answers, 10));
        values.put("PEOPLE_MET", interventionsIn(from, to).stream().mapToInt(it -> it.number("peopleMet")).sum());
        values.put("TOWNS", towns(from, to, opened).size());
        values.put("DOSSIERS_OPENED", opened.size());
        values.put("DOSSIERS_OPEN", openOn(to).size());
        values.put("DOSSIERS_CLOSED", closings(from, to).size());
        values.put("DOSSIERS_HANDLED", ratio(opened.stream().filter(it -> last(it, "step.reached").isPresent()).count(),
                opened.size(), 100));
        values.put("WITHOUT_RECURRENCE", withoutRecurrence(to));
        values.put("TIME_TO_CLOSE", median(closings(from, to).stream().map(Closing::days).toList(), 1));
        values.put("PER_1000_DWELLINGS", ratio(opened.size(), dwellings(to), 1000));
        values.put("RESIDENTS_MEDIATED", met(from, to));
        values.put("ORIENTATIONS_ACCEPTED", accepted(from, to));
        var held = actions.stream().filter(it -> within(it.day("day"), from, to)).toList();
        values.put("ACTIONS_HELD", held.size());
        values.put("ACTION_PARTICIPANTS", held.stream().mapToInt(it -> it.number("participants")).sum());
        values.put("DEFECTS_OPEN", (int) defects.stream().filter(it -> isWaiting(it, to)).count());
        var due = defects.stream().filter(it -> within(acknowledgeBy(it).plusDays(1), from, to)).toList();
        values.put("DEFECTS_ACKNOWLEDGED", ratio(due.stream().filter(Fold::isAnsweredInTime).count(), due.size(), 100));
        values.put("DEFECTS_REPAIRED", median(defects.stream().flatMap(it -> daysToRepair(it, from, to).stream())
                .toList(), 1));
        if (landlord == null) {
            values.put("PRESENCE", presence(from, to));
        }
        return values;
    }

    /** Day by day: what one day of service owes is the same on each. */
    private String presence(LocalDate from, LocalDate to) {
        var signed = schemeEvents.stream().filter(event -> event.is("contract.signed")).findFirst().orElseThrow();
        var last = schemeEvents.stream().filter(event -> event.is("contract.renewed")).map(it -> it.day("until"))
                .findFirst().orElseThrow();
        var inAYear = daysOfService(signed, signed.day("from"), signed.day("until"));
        var due = 60.0 * signed.number("hoursDue") / inAYear * daysOfService(signed,
                from.isBefore(signed.day("from")) ? signed.day("from") : from, to.isAfter(last) ? last : to);
        var held = ends.stream().filter(end -> within(end.day("day"), from, to))
                .mapToInt(end -> end.number("mediatorMinutes")).sum();
        return "%s/%d/%d".formatted(due == 0 ? null
                : BigDecimal.valueOf(100.0 * held / due).setScale(1, RoundingMode.HALF_UP), Math.round(held / 60.0),
                Math.round(due / 60));
    }

    private static long daysOfService(Event contract, LocalDate from, LocalDate to) {
        long days = 0;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (contract.texts("serviceDays").contains(day.getDayOfWeek().name())) {
                days++;
            }
        }
        return days;
    }

    private static Set<String> landlordsOf(Event action) {
        return action.several("sites").stream().map(site -> String.valueOf(site.get("landlordId")))
                .collect(Collectors.toSet());
    }

    private String accepted(LocalDate from, LocalDate to) {
        var accepted = dossiers.stream().flatMap(it -> it.events().stream()
                .filter(event -> event.is("orientation.made") && within(event.day("madeOn"), from, to))
                .map(made -> isAccepted(it, made))).toList();
        return ratio(accepted.stream().filter(Boolean::booleanValue).count(), accepted.size(), 100);
    }

    private static boolean isAccepted(Thing dossier, Event orientation) {
        return dossier.events().stream()
                .filter(event -> event.is("orientation.answered")
                        && event.number("orientation") == orientation.version())
                .reduce((_, last) -> last).map(last -> last.text("status"))
                .filter(List.of("ACCEPTED", "HANDLED")::contains).isPresent();
    }

    private static boolean isWaiting(Thing defect, LocalDate day) {
        var ends = Stream.concat(last(defect, "defect.repaired").map(it -> it.day("repairedOn")).stream(),
                last(defect, "defect.refused").map(it -> onDay(it.instant("refusedAt"))).stream());
        return !defect.events().getFirst().day("day").isAfter(day) && ends.allMatch(end -> end.isAfter(day));
    }

    private static LocalDate acknowledgeBy(Thing defect) {
        return defect.events().getFirst().day("acknowledgeBy");
    }

    /** By whatever the landlord did first. */
    private static boolean isAnsweredInTime(Thing defect) {
        return defect.events().stream().skip(1).findFirst().filter(first -> Stream
                .of("acknowledgedAt", "plannedAt", "refusedAt", "notedAt").map(first::maybe).filter(Objects::nonNull)
                .noneMatch(at -> onDay(Instant.parse(at.toString())).isAfter(acknowledgeBy(defect)))).isPresent();
    }

    private static Optional<Long> daysToRepair(Thing defect, LocalDate from, LocalDate to) {
        return last(defect, "defect.repaired").map(it -> it.day("repairedOn")).filter(day -> within(day, from, to))
                .map(day -> ChronoUnit.DAYS.between(defect.events().getFirst().day("day"), day));
    }

    private static LocalDate onDay(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }

    private int met(LocalDate from, LocalDate to) {
        return (int) dossiers.stream().flatMap(it -> it.events().stream()).filter(event -> event.is("meeting.held"))
                .filter(event -> within(event.day("heldOn"), from, to))
                .flatMap(event -> event.texts("parties").stream()).distinct().count();
    }

    public long dwellings(LocalDate day) {
        return sites.stream().filter(site -> isOurs(site, day)).mapToLong(site -> stock(site, day)).sum();
    }

    public Map<String, Long> by(String field, LocalDate from, LocalDate to) {
        return interventionsIn(from, to).stream().filter(it -> it.maybe(field) != null)
                .collect(Collectors.groupingBy(it -> it.text(field), TreeMap::new, Collectors.counting()));
    }

    public Map<String, Long> byHour(LocalDate from, LocalDate to) {
        return interventionsIn(from, to).stream().collect(Collectors.groupingBy(
                it -> it.day("day").getDayOfWeek() + "-" + it.instant("startedAt").atZone(PARIS).getHour(),
                TreeMap::new,
                Collectors.counting()));
    }

    public Map<String, Long> requestsBySite(LocalDate from, LocalDate to) {
        return requestsReceived(from, to).stream().collect(Collectors.groupingBy(
                it -> it.events().getFirst().text("siteId"), TreeMap::new, Collectors.counting()));
    }

    /** received, answered, oriented, both, attached, waiting now */
    public List<Long> requests(LocalDate from, LocalDate to) {
        var received = requestsReceived(from, to);
        return List.of((long) received.size(), count(received, "request.answered"), count(received, "request.oriented"),
                received.stream().filter(Fold::kept).count(), count(received, "request.attached-to-dossier"),
                requests.stream().filter(it -> !receivedOn(it).isAfter(to)).filter(
                        it -> last(it, "request.answered").isEmpty()).count());
    }

    public Map<String, Long> openBySite(LocalDate day) {
        return openOn(day).stream().collect(Collectors.groupingBy(it -> it.events().getFirst().text("siteId"),
                TreeMap::new, Collectors.counting()));
    }

    public Map<String, Long> openByStep(LocalDate day) {
        return openOn(day).stream().collect(Collectors.groupingBy(it -> until(it, day).stream()
                .filter(event -> event.is("step.reached")).reduce((_, later) -> later)
                .map(event -> event.text("step")).orElse("RECEIVED"), TreeMap::new, Collectors.counting()));
    }

    public Map<String, Long> outcomes(LocalDate from, LocalDate to) {
        return closings(from, to).stream().collect(
                Collectors.groupingBy(it -> it.event().text("outcome"), TreeMap::new, Collectors.counting()));
    }

    private record Closing(Thing dossier, Event event) {

        LocalDate on() {
            return event.day("closedOn");
        }

        long days() {
            return ChronoUnit.DAYS.between(opening(dossier), on());
        }

        /** What was said of it until that day, before it was closed another time. */
        List<Event> after(LocalDate until) {
            return dossier.events().stream().filter(it -> it.version() > event.version())
                    .takeWhile(it -> !it.is("dossier.closed")).filter(it -> !date(it).isAfter(until)).toList();
        }

        boolean undone(LocalDate until) {
            return after(until).stream()
                    .anyMatch(it -> it.is("dossier.reopened") && !it.text("reason").equals("RECURRENCE"));
        }

        boolean recurred(LocalDate until) {
            return after(until).stream().anyMatch(it -> it.is("dossier.reopened")
                    ? it.text("reason").equals("RECURRENCE")
                    : it.is("recurrence.checked") && it.text("recurred").equals("true"));
        }
    }

    private Object withoutRecurrence(LocalDate to) {
        var six = withoutRecurrence(to, 6);
        var three = withoutRecurrence(to, 3);
        return six.startsWith("null") && !three.startsWith("null") ? three + "/provisional" : six;
    }

    private String withoutRecurrence(LocalDate to, int months) {
        var due = closings(LocalDate.MIN, to).stream().filter(it -> !it.on().plusMonths(months).isAfter(to))
                .filter(it -> !it.undone(to)).toList();
        return ratio(due.stream().filter(it -> !it.recurred(to)).count(), due.size(), 100);
    }

    private List<Closing> closings(LocalDate from, LocalDate to) {
        return dossiers.stream().flatMap(dossier -> dossier.events().stream().filter(it -> it.is("dossier.closed"))
                .map(it -> new Closing(dossier, it))).filter(it -> within(it.on(), from, to)).toList();
    }

    private List<Thing> openOn(LocalDate day) {
        return dossiers.stream().filter(it -> {
            var turns = until(it, day).stream().filter(event -> !event.is("step.reached")
                    && !event.is("recurrence.checked") && !event.is("orientation.made")).toList();
            return !turns.isEmpty() && !turns.getLast().is("dossier.closed");
        }).toList();
    }

    private Set<String> towns(LocalDate from, LocalDate to, List<Thing> opened) {
        Set<String> touched = new HashSet<>(by("siteId", from, to).keySet());
        opened.forEach(it -> touched.add(it.events().getFirst().text("siteId")));
        return sites.stream().filter(it -> touched.contains(it.id().toString()))
                .map(it -> it.events().getFirst().text("town")).collect(Collectors.toSet());
    }

    private List<Event> interventionsIn(LocalDate from, LocalDate to) {
        return interventions.stream().filter(it -> within(it.day("day"), from, to)).toList();
    }

    private List<Thing> requestsReceived(LocalDate from, LocalDate to) {
        return requests.stream().filter(it -> within(receivedOn(it), from, to)).toList();
    }

    private boolean isOurs(Thing site, LocalDate day) {
        return latest(site, day, it -> !it.is("site.stock-changed")).map(it -> it.id("landlordId"))
                .filter(owner -> landlord == null || owner.equals(landlord))
                .filter(owner -> isMember(owner, day)).isPresent();
    }

    private boolean isMember(UUID owner, LocalDate day) {
        var joined = schemeEvents.stream().anyMatch(it -> it.is("landlord.joined") && it.id("landlordId").equals(owner)
                && !it.day("from").isAfter(day));
        return joined && schemeEvents.stream().noneMatch(it -> it.is("landlord.left")
                && it.id("landlordId").equals(owner) && it.day("lastDay").isBefore(day));
    }

    private static long stock(Thing site, LocalDate day) {
        return latest(site, day, it -> !it.is("site.transferred")).map(it -> it.number("dwellings")).orElse(0);
    }

    /** The last told of those with the latest day that is not after that day. */
    private static Optional<Event> latest(Thing site, LocalDate day, Predicate<Event> kind) {
        return site.events().stream().filter(kind).filter(it -> !it.day("from").isAfter(day))
                .reduce((one, other) -> other.day("from").isBefore(one.day("from")) ? one : other);
    }

    private boolean ours(Event event) {
        return event.scheme().equals(scheme) && (landlord == null || event.id("landlordId").equals(landlord));
    }

    private static Predicate<Thing> begins(String name) {
        return thing -> thing.events().getFirst().is(name);
    }

    private static Optional<Event> last(Thing thing, String name) {
        return thing.events().stream().filter(it -> it.is(name)).reduce((_, later) -> later);
    }

    private static boolean kept(Thing request) {
        return last(request, "request.answered").isPresent() && last(request, "request.oriented").isPresent();
    }

    private static long count(List<Thing> requests, String name) {
        return requests.stream().filter(it -> last(it, name).isPresent()).count();
    }

    private static LocalDate receivedOn(Thing request) {
        return LocalDate.ofInstant(request.events().getFirst().instant("receivedAt"), PARIS);
    }

    private static LocalDate opening(Thing dossier) {
        return dossier.events().getFirst().day("openedOn");
    }

    private static List<Event> until(Thing dossier, LocalDate day) {
        return dossier.events().stream().filter(it -> !date(it).isAfter(day)).toList();
    }

    private static LocalDate date(Event event) {
        return Stream.of("openedOn", "reachedOn", "heldOn", "madeOn", "answeredOn", "closedOn", "checkedOn",
                "reopenedOn")
                .map(event::maybe)
                .filter(Objects::nonNull).map(Object::toString).map(LocalDate::parse).findFirst().orElseThrow();
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static long tenths(Thing request, Event answered) {
        Instant receivedAt = request.events().getFirst().instant("receivedAt");
        return Math.round(Duration.between(receivedAt, answered.instant("answeredAt")).toSeconds() / 360.0);
    }

    private static String ratio(long numerator, long denominator, int scale) {
        var value = denominator == 0 ? null
                : BigDecimal.valueOf(numerator * scale).divide(
                        BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
        return "%s/%d/%d".formatted(value, numerator, denominator);
    }

    private static String median(List<Long> values, int divisor) {
        if (values.isEmpty()) {
            return "null";
        }
        var sorted = new ArrayList<>(values.stream().sorted().map(Function.identity()).toList());
        var two = sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2);
        return BigDecimal.valueOf(two).divide(BigDecimal.valueOf(2L * divisor), 1, RoundingMode.HALF_UP).toString();
    }
}
