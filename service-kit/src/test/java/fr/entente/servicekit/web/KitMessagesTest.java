package fr.entente.servicekit.web;

import org.junit.jupiter.api.Test;

import fr.entente.servicekit.testing.Messages;

class KitMessagesTest {

    @Test
    void saysEverythingInEnglishAndInFrench() {
        Messages.assertBothLanguages("servicekit");
        Messages.assertBothLanguages("ValidationMessages");
    }
}
