package fr.entente.local.season;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.scheme.Scheme.Role;
import fr.entente.local.scheme.Scheme.Site;

/**
 * Somebody asks; a pair goes there, usually the same or the next evening; every request gets an answer and an
 * orientation.
 */
final class Requests {

    private static final Set<String> PARTNERS = Set.of("TOWN", "POLICE", "TENANT_ASSOCIATION", "SHOPKEEPER");
    private static final Set<String> LANDLORDS_PEOPLE = Set.of("CARETAKER", "LANDLORD_AGENCY");
    private static final Weights HOURS = Weights
            .of("8 4, 9 7, 10 8, 11 7, 14 6, 15 6, 16 8, 17 10, 18 12, 19 12, 20 10, 21 6");
    private static final Weights WAYS = Weights.of("PHONE 62, IN_PERSON 24, EMAIL 12, LETTER 2");
    private static final int LAST_MINUTE = 59;
    private static final int FEWEST_WAITING = 2;
    private static final int ONE_WAITING_FOR = 200;
    private static final int MINUTES_BETWEEN_WAITING = 660;
    private static final int ANSWERED_BY_PHONE_PERCENT = 5;
    private static final int MINUTES_TO_WRITE = 4;
    private static final int OWNED_PERCENT = 50;
    private static final double MEDIAN_HOURS_TO_ANSWER_BY_PHONE = 9;
    private static final double MEDIAN_HOURS_TO_ORIENT = 7;

    private final Scene scene;
    private final Story story;
    private final Dossiers dossiers;
    private final Answers answers;
    private final Inbox inbox;
    private final List<Visit> visits = new ArrayList<>();

    Requests(Scene scene, Story story, Dossiers dossiers) {
        this.scene = scene;
        this.story = story;
        this.dossiers = dossiers;
        answers = new Answers(scene);
        inbox = new Inbox(story);
    }

    /** One request as it came in. */
    record Plea(int number, UUID id, Site site, Instant receivedAt, String origin, String askedBy, String nature,
            int severity, String key) {

        String path() {
            return "/api/requests/" + id;
        }
    }

    List<Visit> tell() {
        var count = Math.round(scene.scheme().volumes().requestsAYear() * scene.period().years());
        for (int number = 0; number < count; number++) {
            tell(number, scene.chance("request/" + number));
        }
        tellThoseStillWaiting(Math.toIntExact(count));
        return visits;
    }

    /** What came in lately and nobody has answered yet: work for whoever signs in. */
    private void tellThoseStillWaiting(int first) {
        var count = FEWEST_WAITING + scene.scheme().volumes().requestsAYear() / ONE_WAITING_FOR;
        for (int number = 0; number < count; number++) {
            var chance = scene.chance("waiting/" + number);
            var minutes = MINUTES_BETWEEN_WAITING * number + chance.between(MINUTES_TO_WRITE, MINUTES_BETWEEN_WAITING);
            var plea = receive(first + number, scene.period().now().minus(Duration.ofMinutes(minutes)), chance);
            if (chance.oneIn(OWNED_PERCENT)) {
                inbox.own(plea, chance.one(scene.mediators()));
            }
        }
    }

    private void tell(int number, Chance chance) {
        var time = LocalTime.of(Integer.parseInt(chance.one(HOURS)), chance.between(0, LAST_MINUTE));
        var receivedAt = Period.at(scene.day(chance), time);
        if (scene.period().isPast(receivedAt.plus(Duration.ofMinutes(1)))) {
            follow(receive(number, receivedAt, chance), chance);
        }
    }

    private Plea receive(int number, Instant receivedAt, Chance chance) {
        var site = scene.site(chance);
        var askedBy = chance.one(Habits.ASKERS);
        var nature = chance.one(Habits.NATURES_OF_A_REQUEST);
        var sender = sender(askedBy, site, chance);
        var id = scene.id(receivedAt, "request/" + number);
        var plea = new Plea(number, id, site, receivedAt,
                PARTNERS.contains(askedBy) ? "PARTNER_REQUEST" : "LANDLORD_REQUEST", askedBy, nature,
                Integer.parseInt(chance.one(Habits.SEVERITIES)), "PUT /api/requests/" + id);
        story.put(id, receivedAt, sender, plea.path(), body(plea, sender, chance), List.of(Shifts.known(site)));
        return plea;
    }

    private static Map<String, Object> body(Plea plea, Person sender, Chance chance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("siteId", plea.site().id());
        body.put("receivedAt", plea.receivedAt());
        body.put("origin", plea.origin());
        body.put("askedBy", plea.askedBy());
        body.put("way",
                sender.role() == Role.LANDLORD || sender.role() == Role.PARTNER ? "PLATFORM" : chance.one(WAYS));
        body.put("nature", plea.nature());
        body.put("severity", plea.severity());
        body.put("space", Draws.space(plea.nature(), chance));
        return body;
    }

    /**
     * A landlord's agency and the town write for themselves; who calls or stops a mediator is written down by the team.
     */
    private Person sender(String askedBy, Site site, Chance chance) {
        if (LANDLORDS_PEOPLE.contains(askedBy)) {
            return scene.scheme().staffOf(site.landlord());
        }
        var partners = scene.scheme().people(Role.PARTNER);
        if ("TOWN".equals(askedBy) && !partners.isEmpty()) {
            return partners.getFirst();
        }
        return chance.one(scene.mediators());
    }

    private void follow(Plea plea, Chance chance) {
        if (chance.oneIn(ANSWERED_BY_PHONE_PERCENT)) {
            var wait = chance.skewed(MEDIAN_HOURS_TO_ANSWER_BY_PHONE, 0.5) * 60;
            var answeredAt = plea.receivedAt().plus(Duration.ofMinutes(Math.round(wait)));
            answer(plea, new Reply(scene.manager(), answeredAt, "INFORMED", "LANDLORD_MANAGEMENT"), chance);
            return;
        }
        answers.visit(plea, chance).filter(visit -> scene.period().isPast(visit.endedAt())).ifPresent(visit -> {
            visits.add(visit);
            answer(plea, Reply.of(visit), chance);
        });
    }

    /** Who answered what, and to whom the request is sent on. */
    private record Reply(Person by, Instant at, String answer, String partner) {

        static Reply of(Visit visit) {
            return new Reply(visit.mediator(), visit.endedAt().plus(Duration.ofMinutes(MINUTES_TO_WRITE)),
                    String.valueOf(visit.content().get("answer")), String.valueOf(visit.content().get("orientation")));
        }
    }

    private void answer(Plea plea, Reply reply, Chance chance) {
        if (!scene.period().isPast(reply.at())) {
            return;
        }
        inbox.own(plea, reply.by());
        inbox.triage(plea, reply.by(), reply.at(), chance);
        story.change(plea.id(), reply.at(), reply.by(), plea.path() + "/answer",
                Map.of("answer", reply.answer(), "answeredAt", reply.at()), List.of());
        var next = reply.at().plus(Duration.ofMinutes(MINUTES_TO_WRITE));
        if (reply.answer().equals("DOSSIER_OPENED")) {
            attach(plea, reply.by(), next, dossiers.open(Dossiers.Opening.of(plea, reply.at())));
        }
        orient(plea, reply, next, chance);
    }

    private void attach(Plea plea, Person by, Instant at, UUID dossier) {
        if (scene.period().isPast(at)) {
            story.change(plea.id(), at, by, plea.path() + "/dossier", Map.of("dossierId", dossier, "attachedAt", at),
                    List.of("PUT /api/dossiers/" + dossier));
        }
    }

    private void orient(Plea plea, Reply reply, Instant earliest, Chance chance) {
        var hours = chance.skewed(MEDIAN_HOURS_TO_ORIENT, 1);
        var at = earliest.plus(Duration.ofMinutes(1 + Math.round(hours * 60)));
        if (scene.period().isPast(at)) {
            story.change(plea.id(), at, reply.by(), plea.path() + "/orientation",
                    Map.of("partner", reply.partner(), "orientedAt", at), List.of());
        }
    }
}
