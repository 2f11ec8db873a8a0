package fr.entente.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class HelpTest {

    private static final Pattern OPTION = Pattern.compile("^  (--[a-z-]+)( DIR| N)?", Pattern.MULTILINE);

    @Test
    void everyOptionOfTheHelpIsTaken() throws IOException {
        var options = OPTION.matcher(help()).results().toList();
        assertThat(options).hasSizeGreaterThan(10);
        assertThat(options).allSatisfy(found -> assertThatCode(() -> {
            if (found.group(2) == null) {
                Options.parse(Path.of("data"), found.group(1));
            } else {
                Options.parse(Path.of("data"), found.group(1), "7");
            }
        }).doesNotThrowAnyException());
    }

    private static String help() throws IOException {
        try (var text = Objects.requireNonNull(LocalPlatform.class.getResourceAsStream("help.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
