package fr.entente.gatewayservice;

import org.junit.jupiter.api.Test;

import fr.entente.servicekit.testing.Messages;

class MessagesTest {

    @Test
    void everyWordIsSaidInEnglishAndInFrench() {
        Messages.assertBothLanguages("messages");
    }
}
