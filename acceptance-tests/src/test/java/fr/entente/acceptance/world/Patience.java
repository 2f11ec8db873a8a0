package fr.entente.acceptance.world;

import java.time.Duration;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** How long any scenario waits for what shall come, on screen or not: a busy machine is no fault. */
public final class Patience implements BeforeAllCallback {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
        PlaywrightAssertions.setDefaultAssertionTimeout((double) LONG.toMillis());
    }
}
