package fr.entente.interventionservice.defect.notice;

import java.util.Locale;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSender;

import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.servicekit.calendar.SpokenDay;
import fr.entente.servicekit.post.Letterhead;
import fr.entente.servicekit.post.PostSettings;
import fr.entente.servicekit.post.Writing;

/**
 * Writes notices as letters. The same notice is always the same letter, by its Message-ID, however often it is sent.
 */
final class NoticeLetters implements Writing<Notice> {

    private final Letterhead head;

    NoticeLetters(JavaMailSender post, PostSettings settings) {
        this.head = new Letterhead(post, settings, "notice");
    }

    @Override
    public Optional<MimeMessage> of(Notice notice) throws MessagingException {
        return Optional.of(head.letter("defect-" + notice.defectId(), notice.address(), subject(notice), body(notice)));
    }

    private String subject(Notice notice) {
        Locale language = notice.language();
        String what = head.say(notice.severity() == DefectSeverity.DANGER ? "subject.danger" : "subject", language,
                label("category", notice.category(), language), place(notice));
        return notice.operator() == null ? what : head.say("subject.from", language, what, notice.operator());
    }

    private String body(Notice notice) {
        Locale language = notice.language();
        return head.say("body", language, label("category", notice.category(), language), place(notice),
                label("space", notice.space(), language), label("severity", notice.severity(), language),
                SpokenDay.withWeekday(notice.day(), language), SpokenDay.withWeekday(notice.acknowledgeBy(), language),
                head.page("/defects/" + notice.defectId()));
    }

    private static String place(Notice notice) {
        return notice.town() == null ? String.valueOf(notice.siteName())
                : "%s, %s".formatted(notice.siteName(), notice.town());
    }

    private String label(String list, Enum<?> code, Locale language) {
        return head.say("%s.%s".formatted(list, code.name()), language);
    }
}
