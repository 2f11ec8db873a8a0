package fr.entente.reportingservice;

import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.entente.servicekit.testing.Messages;

class MessagesTest {

    @Test
    void saysEverythingInBothLanguages() {
        Messages.assertBothLanguages("messages");
    }

    @Test
    void hasWordsForEveryProblem() {
        Messages.assertProblems("messages", Set.of("landlord.unknown", "landlord.required", "period.backwards",
                "period.too-long", "period.out-of-time"));
    }
}
