package fr.entente.interventionservice.shift.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import fr.entente.interventionservice.defect.notice.NoticeSettings;
import fr.entente.interventionservice.post.Writing;
import fr.entente.interventionservice.shift.views.NoteLine;
import fr.entente.interventionservice.shift.views.ShiftItem.SectorLine;
import fr.entente.interventionservice.shift.views.ShiftReport;
import fr.entente.interventionservice.shift.views.ShiftReport.Found;
import fr.entente.interventionservice.shift.views.ShiftReport.NatureLine;
import fr.entente.interventionservice.shift.views.ShiftReports;

/**
 * Writes the report of an evening as a letter to one landlord. The same shift is always the same letter, by its Message-ID; a
 * landlord at whose sites nobody was gets none.
 */
final class ReportLetters implements Writing<Letter> {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final ShiftReports reports;
    private final JavaMailSender post;
    private final NoticeSettings settings;
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    ReportLetters(ShiftReports reports, JavaMailSender post, NoticeSettings settings) {
        this.reports = reports;
        this.post = post;
        this.settings = settings;
        words.setBasenames("report", "notice");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
    }

    @Override
    public Optional<MimeMessage> of(Letter letter) throws MessagingException {
        var report = reports.of(letter.reader(), letter.shift());
        return report.isPresent() ? Optional.of(message(letter, report.get())) : Optional.empty();
    }

    private MimeMessage message(Letter letter, ShiftReport report) throws MessagingException {
        var message = post.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(letter.address());
        helper.setSubject(say("report.subject", letter.language(), day(report.shift().day(), letter.language())));
        helper.setText(body(letter, report));
        var domain = settings.from().substring(settings.from().lastIndexOf('@'));
        message.setHeader("Message-ID", "<evening-%s-%s%s>".formatted(letter.shift(), letter.landlord(), domain));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String body(Letter letter, ShiftReport report) {
        var language = letter.language();
        var shift = report.shift();
        var done = report.done();
        List<String> lines = new ArrayList<>();
        lines.add(say("report.head", language, day(shift.day(), language), time(shift.startedAt(), language),
                time(shift.endedAt(), language), shift.present()));
        lines.add(say("report.done", language, done.interventions(), done.peopleMet(), done.defects()));
        groups(report.byNature()).forEach((group, count) -> lines
                .add(say("report.line", language, say("natureGroup." + group, language), count)));
        section(lines, say("report.moods", language), shift.sectors().stream().map(it -> mood(it, language)).toList());
        section(lines, say("report.defects", language),
                report.defects().stream().map(found -> defect(found, language)).toList());
        section(lines, say("report.notes", language), report.notes().stream().map(ReportLetters::note).toList());
        lines.add("");
        lines.add(say("report.foot", language, settings.webApp().resolve("/evenings/" + letter.shift())));
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
        return say("report.line", language, "%s (%s)".formatted(sector.name(), sites),
                say("mood." + sector.mood(), language));
    }

    private String defect(Found found, Locale language) {
        return say("report.defect", language, String.valueOf(found.siteName()),
                say("space." + found.space(), language), say("category." + found.category(), language),
                say("severity." + found.severity(), language));
    }

    private static String note(NoteLine note) {
        return "- %s : %s".formatted(note.siteName(), note.words() == null ? "–" : note.words());
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(day);
    }

    private static String time(@Nullable Instant moment, Locale language) {
        return moment == null ? ""
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language)
                        .withZone(PARIS).format(moment);
    }

    private String say(String key, Locale language, Object... values) {
        return words.getMessage(key, values, language);
    }
}
