package fr.entente.interventionservice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.defect.DefectCategory;
import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.interventionservice.intervention.InterventionRejection.Gap;
import fr.entente.interventionservice.intervention.NatureGroup;
import fr.entente.interventionservice.shift.Mood;
import fr.entente.interventionservice.shift.ShiftRejection.Flaw;
import fr.entente.interventionservice.shift.ShiftStatus;
import fr.entente.interventionservice.words.Space;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        assertThat(messages("messages_fr").keySet()).isEqualTo(messages("messages").keySet());
    }

    @Test
    void everyTitleHasItsDetail() throws IOException {
        var keys = messages("messages").stringPropertyNames();
        assertThat(keys).allSatisfy(key -> assertThat(keys).contains(key.endsWith(".title")
                ? key.replaceFirst("title$", "detail")
                : key.replaceFirst("detail$", "title")));
    }

    @Test
    void everyGapIsPutIntoWords() throws IOException {
        assertThat(messages("messages").stringPropertyNames()).containsAll(Arrays.stream(Gap.values())
                .map(gap -> "problem.intervention.%s.detail".formatted(
                        gap.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList());
    }

    @Test
    void everyCodeOfANoticeIsPutIntoWordsInBothLanguages() throws IOException {
        assertThat(messages("notice_fr").keySet()).isEqualTo(messages("notice").keySet());
        var codes = Stream.of(labels("category", DefectCategory.values()), labels("severity", DefectSeverity.values()),
                labels("space", Space.values())).flatMap(labels -> labels).toList();
        assertThat(messages("notice").stringPropertyNames()).containsAll(codes);
    }

    @Test
    void everyCodeOfAReportIsPutIntoWordsInBothLanguages() throws IOException {
        assertThat(messages("report_fr").keySet()).isEqualTo(messages("report").keySet());
        assertThat(messages("report").stringPropertyNames()).containsAll(Stream
                .concat(labels("mood", Mood.values()), labels("natureGroup", NatureGroup.values())).toList());
    }

    @Test
    void everyFlawOfAShiftIsPutIntoWords() throws IOException {
        assertThat(messages("messages").stringPropertyNames()).containsAll(Arrays.stream(Flaw.values())
                .map(flaw -> "problem.shift.%s.detail"
                        .formatted(flaw.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList());
        assertThat(messages("messages").stringPropertyNames()).containsAll(Arrays.stream(ShiftStatus.values())
                .map(status -> "problem.shift.is-%s.detail".formatted(status.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    private static Stream<String> labels(String list, Enum<?>[] codes) {
        return Arrays.stream(codes).map(code -> "%s.%s".formatted(list, code.name()));
    }

    private static Properties messages(String name) throws IOException {
        var found = new Properties();
        try (var file = MessagesTest.class.getResourceAsStream("/" + name + ".properties")) {
            found.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return found;
    }
}
