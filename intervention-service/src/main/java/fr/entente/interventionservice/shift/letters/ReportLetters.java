package fr.entente.interventionservice.shift.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.DigestUtils;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.shift.views.NoteLine;
import fr.entente.interventionservice.shift.views.ShiftItem.SectorLine;
import fr.entente.interventionservice.shift.views.ShiftReport;
import fr.entente.interventionservice.shift.views.ShiftReport.Found;
import fr.entente.interventionservice.shift.views.ShiftReport.NatureLine;
import fr.entente.interventionservice.shift.views.ShiftReports;
import fr.entente.servicekit.calendar.SpokenDay;
import fr.entente.servicekit.post.Letterhead;
import fr.entente.servicekit.post.PostSettings;
import fr.entente.servicekit.post.Writing;

/**
 * Writes the report of an evening as a letter to one landlord. The same shift is always the same letter, by its
 * Message-ID; a landlord at whose sites nobody was gets none. After it was completed or its hours were corrected it is
 * another letter, that says so, and only where it has something else to say than the one before.
 */
final class ReportLetters implements Writing<Letter> {

    private final ShiftReports reports;
    private final BiConsumer<Letter, String> telling;
    private final Letterhead head;

    ReportLetters(ShiftReports reports, BiConsumer<Letter, String> telling, JavaMailSender post,
            PostSettings settings) {
        this.reports = reports;
        this.telling = telling;
        this.head = new Letterhead(post, settings, "report", "notice");
    }

    @Override
    public Optional<MimeMessage> of(Letter letter) throws MessagingException {
        var report = reports.of(letter.reader(), letter.shift());
        if (report.isEmpty()) {
            return Optional.empty();
        }
        var body = body(letter, report.get());
        var mark = DigestUtils.md5DigestAsHex(body.getBytes(StandardCharsets.UTF_8));
        telling.accept(letter, mark);
        return mark.equals(letter.told()) ? Optional.empty() : Optional.of(message(letter, report.get(), body));
    }

    private MimeMessage message(Letter letter, ShiftReport report, String body) throws MessagingException {
        var language = letter.language();
        var day = SpokenDay.withWeekday(report.shift().day(), language);
        return letter.told() == null
                ? head.letter("evening-%s-%s".formatted(letter.shift(), letter.landlord()), letter.address(),
                        head.say("report.subject", language, day), body)
                : head.letter("evening-%s-%s-%d".formatted(letter.shift(), letter.landlord(), letter.version()),
                        letter.address(), head.say("report.subjectCorrected", language, day),
                        head.say("report.corrected", language) + "\n\n" + body);
    }

    private String body(Letter letter, ShiftReport report) {
        var language = letter.language();
        var shift = report.shift();
        var done = report.done();
        List<String> lines = new ArrayList<>();
        lines.add(head.say("report.head", language, SpokenDay.withWeekday(shift.day(), language),
                time(shift.startedAt(), language),
                time(shift.endedAt(), language), shift.present()));
        lines.add(head.say("report.done", language, done.interventions(), done.peopleMet(), done.defects()));
        groups(report.byNature()).forEach((group, count) -> lines
                .add(head.say("report.line", language, head.say("natureGroup." + group, language), count)));
        section(lines, head.say("report.moods", language),
                shift.sectors().stream().map(it -> mood(it, language)).toList());
        section(lines, head.say("report.defects", language),
                report.defects().stream().map(found -> defect(found, language)).toList());
        section(lines, head.say("report.notes", language), report.notes().stream().map(ReportLetters::note).toList());
        lines.add("");
        lines.add(head.say("report.foot", language, head.page("/evenings/" + letter.shift())));
        return String.join("\n", lines);
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(content);
        }
    }

    private static Map<String, Long> groups(List<NatureLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(
                line -> line.group() == null ? "NONE" : line.group().name(), TreeMap::new,
                Collectors.summingLong(NatureLine::interventions)));
    }

    private String mood(SectorLine sector, Locale language) {
        var sites = sector.sites().stream().map(site -> String.valueOf(site.name())).collect(Collectors.joining(", "));
        return head.say("report.line", language, "%s (%s)".formatted(sector.name(), sites),
                Stream.concat(Stream.of(sector.mood()), sector.alsoTold().stream())
                        .map(mood -> head.say("mood." + mood, language)).collect(Collectors.joining(" / ")));
    }

    private String defect(Found found, Locale language) {
        return head.say("report.defect", language, String.valueOf(found.siteName()),
                head.say("space." + found.space(), language), head.say("category." + found.category(), language),
                head.say("severity." + found.severity(), language));
    }

    private static String note(NoteLine note) {
        return "- %s : %s".formatted(note.siteName(), note.words() == null ? "–" : note.words());
    }

    private static String time(@Nullable Instant moment, Locale language) {
        return moment == null ? ""
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language)
                        .withZone(Days.HERE).format(moment);
    }
}
