package fr.entente.servicekit.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * What all letters have in common: whom they come from, what marks them as sent by a machine, and their words in both
 * languages.
 */
public final class Letterhead {

    private final JavaMailSender post;
    private final PostSettings settings;
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    /** The words are looked up in the bundles in their order. */
    public Letterhead(JavaMailSender post, PostSettings settings, String... bundles) {
        this.post = post;
        this.settings = settings;
        words.setBasenames(bundles);
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
    }

    /** The same letter has the same id, however often it is sent. */
    public MimeMessage letter(String id, String address, String subject, String body) throws MessagingException {
        var letter = post.createMimeMessage();
        var helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(address);
        helper.setSubject(subject);
        helper.setText(body);
        var domain = settings.from().substring(settings.from().lastIndexOf('@'));
        letter.setHeader("Message-ID", "<%s%s>".formatted(id, domain));
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    public String say(String key, Locale language, Object... values) {
        return words.getMessage(key, values, language);
    }

    /** Where the web app shows it. */
    public Object page(String path) {
        return settings.webApp().resolve(path);
    }
}
