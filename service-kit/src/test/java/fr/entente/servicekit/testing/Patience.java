package fr.entente.servicekit.testing;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long any test waits for what shall come: so long that a busy machine is not taken for a fault. JUnit finds it in
 * every module that has this jar: by META-INF/services, asked for in junit-platform.properties.
 */
public final class Patience implements BeforeAllCallback {

    public static final Duration LONG = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
    }
}
