package fr.entente.acceptance.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import org.jspecify.annotations.Nullable;

import fr.entente.acceptance.world.Line;
import fr.entente.acceptance.world.Platform;

import static org.awaitility.Awaitility.await;

/** A phone with its own storage, which outlives its browser: it loses the network and is switched off and on. */
final class Phone implements AutoCloseable {

    private static final String NETWORK_WORDS = "net::ERR_|status of (?:409|412|4\\d\\d|5\\d\\d)|network error|Failed to fetch";
    private static final String INSTALLED = "navigator.serviceWorker.controller !== null";

    private final Path storage;
    private final Line line = Line.to(Platform.shared().gateway());
    private BrowserContext context;
    private Screen screen;

    Phone() {
        storage = temporary();
        context = start(false);
        screen = new Screen(context).forgives(NETWORK_WORDS);
    }

    Screen screen() {
        return screen;
    }

    Line line() {
        return line;
    }

    Path storage() {
        return storage;
    }

    /** Another page of the same browser. */
    Screen anotherTab() {
        return new Screen(context).forgives(NETWORK_WORDS);
    }

    /** Until the app is on the phone and opens without network. */
    Phone installed() {
        await().pollInSameThread().until(() -> Boolean.TRUE.equals(evaluate(INSTALLED)));
        return this;
    }

    Phone losesNetwork() {
        context.setOffline(true);
        return this;
    }

    Phone findsNetwork() {
        context.setOffline(false);
        return this;
    }

    /** Browser closed, phone off, phone on: without network from the first moment, if so asked. */
    Phone restarts(boolean withNetwork) {
        return restarts(withNetwork, 0);
    }

    /** The same with a clock that is wrong by so many milliseconds. */
    Phone restarts(boolean withNetwork, long wrongBy) {
        screen.close();
        context = start(!withNetwork);
        if (wrongBy != 0) {
            context.addInitScript(clockWrongBy(wrongBy));
        }
        screen = new Screen(context).forgives(NETWORK_WORDS);
        return this;
    }

    private static String clockWrongBy(long millis) {
        return """
                const Right = Date;
                globalThis.Date = class extends Right {
                  constructor(...parts) { parts.length ? super(...parts) : super(Right.now() + %1$d); }
                  static now() { return Right.now() + %1$d; }
                };""".formatted(millis);
    }

    void forgetsItsSession() {
        context.clearCookies();
    }

    private BrowserContext start(boolean offline) {
        return Chromium.onDisk(storage, new LaunchPersistentContextOptions().setLocale(Locale.FRANCE.toLanguageTag())
                .setTimezoneId("Europe/Paris").setViewportSize(360, 740).setHasTouch(true)
                .setBaseURL(address().toString()).setOffline(offline));
    }

    URI address() {
        return line.address();
    }

    @Nullable
    Object evaluate(String script) {
        return screen.page().evaluate(script);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("entente-phone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (line) {
            screen.close();
        }
    }
}
