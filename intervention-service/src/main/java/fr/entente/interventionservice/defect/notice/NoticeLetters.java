package fr.entente.interventionservice.defect.notice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import fr.entente.interventionservice.post.Writing;

/** Writes notices as letters. The same notice is always the same letter, by its Message-ID, however often it is sent. */
final class NoticeLetters implements Writing<Notice> {

    private final JavaMailSender post;
    private final NoticeSettings settings;
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    NoticeLetters(JavaMailSender post, NoticeSettings settings) {
        this.post = post;
        this.settings = settings;
        words.setBasename("notice");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
    }

    @Override
    public Optional<MimeMessage> of(Notice notice) throws MessagingException {
        var letter = post.createMimeMessage();
        var helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(notice.address());
        helper.setSubject(subject(notice));
        helper.setText(body(notice));
        var domain = settings.from().substring(settings.from().lastIndexOf('@'));
        letter.setHeader("Message-ID", "<defect-%s%s>".formatted(notice.defectId(), domain));
        letter.setHeader("Auto-Submitted", "auto-generated");
        return Optional.of(letter);
    }

    private String subject(Notice notice) {
        return say("subject", notice.language(), label("category", notice.category(), notice.language()),
                place(notice));
    }

    private String body(Notice notice) {
        Locale language = notice.language();
        return say("body", language, label("category", notice.category(), language), place(notice),
                label("space", notice.space(), language), label("severity", notice.severity(), language),
                day(notice.day(), language), day(notice.acknowledgeBy(), language),
                settings.webApp().resolve("/defects/" + notice.defectId()));
    }

    private static String place(Notice notice) {
        return notice.town() == null ? String.valueOf(notice.siteName())
                : "%s, %s".formatted(notice.siteName(), notice.town());
    }

    private String label(String list, Enum<?> code, Locale language) {
        return say("%s.%s".formatted(list, code.name()), language);
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(day);
    }

    private String say(String key, Locale language, Object... values) {
        return words.getMessage(key, values, language);
    }
}
