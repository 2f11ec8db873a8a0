package fr.entente.reportingservice.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.dashboard.Dashboard.IndicatorLine;

/** Each indicator in words and figures: of the period, of the one before, and of each part of it. */
final class IndicatorLines {

    private final Words words;
    private final Locale language;
    private final Figures now;
    private final Figures before;
    private final List<Figures> parts;

    IndicatorLines(Words words, Locale language, Tallies tallies) {
        this.words = words;
        this.language = language;
        this.now = tallies.now();
        this.before = tallies.previous();
        this.parts = tallies.parts();
    }

    List<IndicatorLine> ofTheWhole() {
        return Stream.of(Indicator.values()).map(this::line).toList();
    }

    List<IndicatorLine> ofALandlord() {
        return Stream.of(Indicator.values()).filter(indicator -> !indicator.isOfTheWholeOnly()).map(this::line)
                .toList();
    }

    private IndicatorLine line(Indicator indicator) {
        var reading = indicator.read(now);
        var spark = new ArrayList<@Nullable BigDecimal>();
        parts.forEach(part -> spark.add(indicator.read(part).value()));
        return new IndicatorLine(indicator, words.name(indicator, language), words.definition(indicator, language),
                indicator.unit(), reading.value(), indicator.read(before).value(), reading.numerator(),
                reading.denominator(), reading.provisional(),
                reading.provisional() ? words.provisional(indicator, language) : null, spark);
    }
}
