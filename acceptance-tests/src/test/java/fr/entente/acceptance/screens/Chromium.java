package fr.entente.acceptance.screens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The browser of the scenarios: the Chromium of this machine, otherwise one that Playwright fetches. Where there is
 * none the scenario is skipped with one loud line, or fails where browsers are required.
 */
final class Chromium {

    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable", "microsoft-edge");
    private static final List<Path> ELSEWHERE = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final String CURE = "NO BROWSER: the scenarios on screen are skipped. Install Chromium (Debian: "
            + "apt-get install chromium) or name one in ENTENTE_CHROMIUM.";

    /** What Playwright gives belongs to the thread that asked for it. */
    private static final ThreadLocal<Optional<Browser>> OF_THREAD = ThreadLocal
            .withInitial(() -> Optional.ofNullable(launch()));

    private Chromium() {}

    static Browser get() {
        var browser = OF_THREAD.get().orElse(null);
        if (browser == null && "required".equals(System.getenv("ENTENTE_BROWSER"))) {
            throw new AssertionError(CURE + " Browsers are required here (ENTENTE_BROWSER=required).");
        }
        assumeThat(browser).as(CURE).isNotNull();
        if (browser == null) {
            throw new IllegalStateException(CURE);
        }
        return browser;
    }

    /** With a profile that stays when the browser is closed. */
    static BrowserContext onDisk(Path profile, LaunchPersistentContextOptions options) {
        installed().ifPresent(options::setExecutablePath);
        return get().browserType().launchPersistentContext(profile, options.setHeadless(true).setArgs(FLAGS));
    }

    private static @Nullable Browser launch() {
        var installed = installed();
        try {
            var options = new LaunchOptions().setHeadless(true).setArgs(FLAGS);
            installed.ifPresent(options::setExecutablePath);
            var download = installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                    : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "");
            return Playwright.create(new Playwright.CreateOptions().setEnv(download)).chromium().launch(options);
        } catch (PlaywrightException e) {
            LOG.error(CURE, e);
            return null;
        }
    }

    private static Optional<Path> installed() {
        var named = Optional.ofNullable(System.getenv("ENTENTE_CHROMIUM")).map(Path::of).stream();
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var found = Stream.of(path.split(":")).map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve));
        return Stream.of(named, found, ELSEWHERE.stream()).flatMap(each -> each).filter(Files::isExecutable)
                .findFirst();
    }
}
