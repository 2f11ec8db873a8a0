package fr.entente.dossierservice.due.letters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSender;

import fr.entente.dossierservice.due.DueItem;
import fr.entente.dossierservice.due.DueKind;
import fr.entente.dossierservice.due.DueList;
import fr.entente.dossierservice.due.views.DueThings;
import fr.entente.servicekit.calendar.SpokenDay;
import fr.entente.servicekit.calendar.WorkingDays;
import fr.entente.servicekit.post.Letterhead;
import fr.entente.servicekit.post.PostSettings;
import fr.entente.servicekit.post.Writing;

/**
 * Writes down what somebody would find under "to do" at this moment: kinds, places and days, and links to the rest.
 * Where nothing of it is late or new since the last morning that was worked there is no letter.
 */
final class DueLetters implements Writing<DueLetter> {

    private static final int LINES = 50;

    private final DueThings things;
    private final Letterhead head;

    DueLetters(DueThings things, JavaMailSender post, PostSettings settings) {
        this.things = things;
        this.head = new Letterhead(post, settings, "due/letter");
    }

    @Override
    public Optional<MimeMessage> of(DueLetter letter) throws MessagingException {
        DueList due = things.allOf(letter.reader());
        var since = WorkingDays.before(letter.day());
        return due.items().stream().anyMatch(item -> item.overdue() || !item.began().isBefore(since))
                ? Optional.of(message(letter, due))
                : Optional.empty();
    }

    private MimeMessage message(DueLetter letter, DueList due) throws MessagingException {
        var id = "due-%s-%s-%s".formatted(letter.reader().requiredScheme(), letter.reader().person(), letter.day());
        return head.letter(id, letter.address(),
                head.say("subject", letter.language(), due.count(), due.overdue()), body(letter, due));
    }

    private String body(DueLetter letter, DueList due) {
        Locale language = letter.language();
        List<String> lines = new ArrayList<>();
        lines.add(
                head.say("head", language, SpokenDay.withWeekday(letter.day(), language), due.count(), due.overdue()));
        lines.add("");
        counts(due).forEach((kind, count) -> lines.add(head.say("count", language, label(kind, language), count)));
        var shown = due.items().stream().limit(LINES).toList();
        section(lines, "late", language, shown, DueItem::overdue);
        section(lines, "today", language, shown, item -> !item.overdue());
        if (due.count() > LINES) {
            lines.add("");
            lines.add(head.say("more", language, due.count() - LINES));
        }
        lines.add("");
        lines.add(head.say("foot", language, head.page("/due")));
        return String.join("\n", lines);
    }

    private void section(List<String> lines, String title, Locale language, List<DueItem> items,
            Predicate<DueItem> which) {
        var own = items.stream().filter(which).toList();
        if (!own.isEmpty()) {
            lines.add("");
            lines.add(head.say(title, language));
            own.forEach(item -> lines.add(line(item, language)));
        }
    }

    private String line(DueItem item, Locale language) {
        return head.say(item.overdue() ? "line.late" : "line.today", language, label(item.kind(), language),
                place(item),
                SpokenDay.withWeekday(item.dueOn(), language), head.page(item.path()));
    }

    private static String place(DueItem item) {
        return item.town() == null ? String.valueOf(item.siteName())
                : "%s, %s".formatted(item.siteName(), item.town());
    }

    private static Map<DueKind, Long> counts(DueList due) {
        Map<DueKind, Long> counts = new EnumMap<>(DueKind.class);
        due.items().forEach(item -> counts.merge(item.kind(), 1L, Long::sum));
        return counts;
    }

    private String label(DueKind kind, Locale language) {
        return head.say("kind." + kind, language);
    }
}
