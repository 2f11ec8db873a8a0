package fr.entente.reportingservice.dashboard;

import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.calendar.SpokenDay;

/** Everything a dashboard says in words, in the language of whoever reads it. */
@Component
class Words {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Words() {
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    String name(Indicator indicator, Locale language) {
        return say("indicator.%s.name".formatted(indicator), language);
    }

    String definition(Indicator indicator, Locale language) {
        return say("indicator.%s.definition".formatted(indicator), language);
    }

    String provisional(Indicator indicator, Locale language) {
        return say("indicator.%s.provisional".formatted(indicator), language);
    }

    /** One sentence on the period, which counts as people of that language count. */
    String summary(Tallies tallies, Locale language) {
        var now = tallies.now();
        return say("summary", language,
                SpokenDay.of(tallies.period().from(), language),
                SpokenDay.of(tallies.period().to(), language),
                count(Indicator.INTERVENTIONS, now),
                comparison(tallies, language),
                count(Indicator.PEOPLE_MET, now),
                requests(now, language),
                count(Indicator.DOSSIERS_OPENED, now),
                count(Indicator.DOSSIERS_CLOSED, now),
                count(Indicator.DOSSIERS_OPEN, now));
    }

    private String comparison(Tallies tallies, Locale language) {
        var before = count(Indicator.INTERVENTIONS, tallies.previous());
        if (before == 0) {
            return "";
        }
        var more = count(Indicator.INTERVENTIONS, tallies.now()) - before;
        return say("summary.comparison." + (more > 0 ? "more" : more < 0 ? "fewer" : "same"), language, Math.abs(more));
    }

    private String requests(Figures now, Locale language) {
        var reading = Indicator.REQUESTS_ANSWERED.read(now);
        var received = reading.denominator() == null ? 0 : reading.denominator();
        return reading.value() == null
                ? say("summary.requests.none", language)
                : say("summary.requests.some", language, received, reading.value());
    }

    private static long count(Indicator indicator, Figures figures) {
        var value = indicator.read(figures).value();
        return value == null ? 0 : value.longValueExact();
    }

    private String say(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
