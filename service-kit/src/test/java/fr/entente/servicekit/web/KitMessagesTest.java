package fr.entente.servicekit.web;

import org.junit.jupiter.api.Test;

import fr.entente.servicekit.testing.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class KitMessagesTest {

    @Test
    void saysEverythingInEnglishAndInFrench() {
        Messages.assertBothLanguages("servicekit");
        Messages.assertBothLanguages("ValidationMessages");
    }

    @Test
    void saysTheSameInEnglishAskedForAndNotAskedFor() {
        assertThat(Messages.of("ValidationMessages_en")).isEqualTo(Messages.of("ValidationMessages"));
    }
}
