package fr.entente.dossierservice;

import org.junit.jupiter.api.Test;

import fr.entente.servicekit.testing.Messages;

class MessagesTest {

    @Test
    void speaksFrenchAndEnglishAlike() {
        Messages.assertBothLanguages("messages");
        Messages.assertBothLanguages("due/letter");
    }
}
