package fr.entente.checker.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one command of the journal asks: which event it leads to, of which things. */
record Commands(Optional<String> event, List<String> things, boolean isBatch) {

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("PUT schemes", "scheme.created"),
            Map.entry("PUT schemes members", "landlord.joined"),
            Map.entry("POST schemes members leaving", "landlord.left"),
            Map.entry("POST schemes contract", "contract.signed"),
            Map.entry("POST schemes contract renewal", "contract.renewed"),
            Map.entry("POST schemes contract ending", "contract.ended"),
            Map.entry("PUT sites", "site.registered"),
            Map.entry("POST sites stock", "site.stock-changed"),
            Map.entry("POST sites transfer", "site.transferred"),
            Map.entry("PUT requests", "request.received"),
            Map.entry("POST requests assignment", "request.assigned"),
            Map.entry("PUT observations", "observation.noted"),
            Map.entry("POST requests handover", "request.handover-proposed"),
            Map.entry("POST requests handover answer", "request.handover-answered"),
            Map.entry("POST requests triage", "request.triaged"),
            Map.entry("POST schemes first-answer", "first-answer.promised"),
            Map.entry("POST requests answer", "request.answered"),
            Map.entry("POST requests orientation", "request.oriented"),
            Map.entry("POST requests dossier", "request.attached-to-dossier"),
            Map.entry("PUT dossiers", "dossier.opened"),
            Map.entry("POST dossiers steps", "step.reached"),
            Map.entry("POST dossiers mediators", "mediator.assigned"),
            Map.entry("POST dossiers parties", "party.added"),
            Map.entry("POST dossiers consents", "consent.given"),
            Map.entry("POST dossiers consents withdrawal", "consent.withdrawn"),
            Map.entry("POST dossiers meetings", "meeting.held"),
            Map.entry("POST dossiers notes", "note.taken"),
            Map.entry("POST dossiers orientations", "orientation.made"),
            Map.entry("POST dossiers admissibility", "admissibility.decided"),
            Map.entry("POST dossiers handover", "handover.proposed"),
            Map.entry("POST dossiers handover answer", "handover.answered"),
            Map.entry("POST dossiers information", "side.informed"),
            Map.entry("POST dossiers support", "support.given"),
            Map.entry("POST dossiers inquiry", "inquiry.made"),
            Map.entry("POST dossiers agreement", "agreement.reached"),
            Map.entry("POST dossiers agreement follow-up", "agreement.followed-up"),
            Map.entry("POST dossiers suspension", "dossier.suspended"),
            Map.entry("POST dossiers suspension end", "dossier.resumed"),
            Map.entry("POST dossiers orientations answer", "orientation.answered"),
            Map.entry("POST dossiers sequel", "dossier.linked"),
            Map.entry("POST dossiers closing", "dossier.closed"),
            Map.entry("POST dossiers recurrence", "recurrence.checked"),
            Map.entry("POST dossiers reopening", "dossier.reopened"),
            Map.entry("PUT engagements", "engagement.ordered"),
            Map.entry("POST engagements terms", "engagement.changed"),
            Map.entry("POST engagements cancellation", "engagement.cancelled"),
            Map.entry("PUT defects", "defect.reported"),
            Map.entry("POST defects acknowledgement", "defect.acknowledged"),
            Map.entry("POST defects plan", "repair.planned"),
            Map.entry("POST defects repair", "defect.repaired"),
            Map.entry("POST defects refusal", "defect.refused"),
            Map.entry("POST defects merger", "defect.merged"),
            Map.entry("PUT shifts", "shift.planned"),
            Map.entry("POST shifts plan", "shift.plan-changed"),
            Map.entry("POST shifts cancellation", "shift.cancelled"),
            Map.entry("PUT shifts start", "shift.started"),
            Map.entry("PUT shifts end", "shift.ended"),
            Map.entry("PUT shifts leave", "shift.left"),
            Map.entry("POST shifts hours", "shift.hours-corrected"),
            Map.entry("POST defects withdrawal", "defect.withdrawn"),
            Map.entry("PUT actions", "collective-action.planned"),
            Map.entry("PUT actions account", "collective-action.held"),
            Map.entry("POST actions account", "collective-action.held"),
            Map.entry("POST actions change", "collective-action.changed"),
            Map.entry("POST actions postponement", "collective-action.postponed"),
            Map.entry("POST actions cancellation", "collective-action.cancelled"),
            Map.entry("POST actions correction", "collective-action.corrected"),
            Map.entry("POST actions withdrawal", "collective-action.withdrawn"),
            Map.entry("PUT interventions", "intervention.logged"),
            Map.entry("POST interventions correction", "intervention.corrected"),
            Map.entry("POST interventions contradictions settlement", "intervention.settled"),
            Map.entry("POST interventions withdrawal", "intervention.withdrawn"));

    /**
     * What a command may lead to instead, or besides: a correction may contradict another one, a choice corrects, and
     * what the other of a pair has told before makes something else of a start, a leaving or an end.
     */
    private static final Map<String, Set<String>> OTHERWISE = Map.of(
            "intervention.corrected", Set.of("intervention.contradicted"),
            "intervention.settled", Set.of("intervention.corrected"),
            "shift.started", Set.of("shift.joined", "shift.hours-corrected"),
            "shift.left", Set.of("shift.hours-corrected"),
            "shift.ended", Set.of("shift.end-told-by-other", "shift.hours-corrected"));

    /** Each of these is followed by the id of the one that is meant. */
    private static final Set<String> NAMED = Set.of("members", "orientations", "contradictions");

    static Commands of(Line line) {
        var words = words(line);
        if (words.size() < 2) {
            return new Commands(Optional.empty(), List.of(), false);
        }
        return words.equals(List.of("interventions", "batch"))
                ? new Commands(Optional.of("intervention.logged"), things(line), true)
                : new Commands(eventOf(line.method(), words), List.of(words.get(1)), false);
    }

    /** What the same command leads to elsewhere: the report that stays is told of the one that is merged into it. */
    static Optional<Commands> beside(Line line) {
        var body = line.body();
        return body != null && of(line).event.filter("defect.merged"::equals).isPresent()
                ? Optional
                        .of(new Commands(Optional.of("defect.confirmed"), List.of(body.path("into").asString()), false))
                : Optional.empty();
    }

    static Set<String> events() {
        return Stream.concat(EVENTS.values().stream(), OTHERWISE.values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
    }

    /** What may be stored where that event was asked for. */
    static Set<String> outcomes(String event) {
        return Stream.concat(Stream.of(event), OTHERWISE.getOrDefault(event, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    boolean leadsToAnEvent() {
        return event.isPresent() && !things.isEmpty();
    }

    /** As the events are promised: a command about a thing leads to the event of that name. */
    String type() {
        return type(event.orElseThrow());
    }

    static String type(String event) {
        return "fr.entente.%s.v1".formatted(event);
    }

    private static List<String> words(Line line) {
        var path = line.path().startsWith("/api/") ? line.path().substring("/api/".length()) : line.path();
        return List.of(path.split("[/?]", -1));
    }

    /** Of a batch: those that were taken, where the answer names them. */
    private static List<String> things(Line line) {
        if (line.ids() != null && line.how() == Line.State.ACKED) {
            return line.ids();
        }
        return line.body() == null ? List.of()
                : line.body().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    private static Optional<String> eventOf(String method, List<String> words) {
        var named = new ArrayList<>(List.of(method, words.getFirst()));
        for (int i = 2; i < words.size(); i++) {
            if (i != 3 || !NAMED.contains(words.get(2))) {
                named.add(words.get(i));
            }
        }
        return Optional.ofNullable(EVENTS.get(String.join(" ", named)));
    }
}
