package fr.entente.acceptance.screens;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.assertj.core.api.Assertions;

import fr.entente.acceptance.world.Person;
import fr.entente.acceptance.world.Platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** One person's browser: counts the taps, and minds what the console complains of. */
final class Screen implements AutoCloseable {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final String MODAL = "dialog:modal";
    private static final Path PICTURES = Path.of("target", "screens");
    /** What the server refuses the screen says in words; the browser complains of it all the same. */
    private static final Pattern REFUSED = Pattern.compile("status of (401|409)");
    private static final String PASSWORD = "Acceptance-only-1234";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private Pattern forgiven = Pattern.compile("(?!)");
    private int taps;

    Screen(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !REFUSED.matcher(message.text()).find()) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** What the console may complain of where that is what the test is about. */
    Screen forgives(String pattern) {
        forgiven = Pattern.compile(pattern);
        return this;
    }

    static Screen phone(Locale locale) {
        return new Screen(Chromium.get().newContext(options(locale).setViewportSize(360, 740).setHasTouch(true)));
    }

    static Screen desk(Locale locale) {
        return new Screen(Chromium.get().newContext(options(locale).setViewportSize(1440, 900)));
    }

    private static Browser.NewContextOptions options(Locale locale) {
        return new Browser.NewContextOptions().setLocale(locale.toLanguageTag()).setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE) // contrast is measured of colours, not of what leads from one to another
                .setBaseURL(Platform.shared().gateway().toString());
    }

    /** Signs in through the form, in the language of the browser. */
    Screen signIn(Person person, String login, String password, String action) {
        page.navigate(URI.create("/").toString());
        page.getByLabel(login, new Page.GetByLabelOptions().setExact(true)).fill(person.login());
        page.getByLabel(password, new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(action).click();
        assertThat(page.locator("nav >> visible=true").first()).isVisible();
        return this;
    }

    Screen signIn(Person person) {
        return signIn(person, "Identifiant", "Mot de passe", "Se connecter");
    }

    Page page() {
        return page;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }

    Screen open(String path) {
        page.navigate(path);
        return this;
    }

    /** One tap of a thumb, counted. */
    Screen tap(Locator target) {
        target.click();
        taps++;
        return this;
    }

    Screen tap(String text) {
        return tap(page.getByText(text, new Page.GetByTextOptions().setExact(true)).locator("visible=true").first());
    }

    /** By the navigation, whatever else on the screen is called the same. */
    Screen goTo(String place) {
        return tap(page.locator("nav").getByText(place, new Locator.GetByTextOptions().setExact(true))
                .locator("visible=true").first());
    }

    int taps() {
        return taps;
    }

    void startCounting() {
        taps = 0;
    }

    Screen shows(String text) {
        assertThat(page.getByText(text).locator("visible=true").first()).isVisible();
        return this;
    }

    /** Nothing axe finds, in light and in dark, and a picture of each for those who look. */
    Screen isAccessible(String name) {
        page.locator("h1").locator("visible=true").first().waitFor(); // until then the page is still on its way
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new ScreenshotOptions().setFullPage(true)
                    .setPath(PICTURES.resolve("%s-%s.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT)))));
            var findings = axe(scheme).analyze().getViolations();
            Assertions.assertThat(findings.stream().map(rule -> "%s: %s".formatted(rule.getId(),
                    rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).toList())))
                    .as("%s in %s", name, scheme).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    /**
     * What lies under an open dialog cannot be reached, though axe would measure it. Nothing but colours differs in the
     * dark.
     */
    private AxeBuilder axe(ColorScheme scheme) {
        var axe = new AxeBuilder(page).setLegacyMode(true); // there are no frames to open a second page for
        axe = scheme == ColorScheme.DARK ? axe.withRules(COLOURS) : axe.withTags(STANDARDS);
        return page.locator(MODAL).count() == 0 ? axe : axe.include(MODAL);
    }

    /** The same page in a window of that width. */
    Screen as(int width) {
        page.setViewportSize(width, page.viewportSize().height);
        return this;
    }

    /** Each table shows its last column. */
    Screen cutsNoTable() {
        Assertions.assertThat(page.evaluate("[...document.querySelectorAll('.table-scroll')]"
                + ".every((table) => table.scrollWidth <= table.clientWidth)")).isEqualTo(true);
        return fits();
    }

    /** Fits its width: nothing to push sideways. */
    Screen fits() {
        Assertions.assertThat((Boolean) page
                .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isTrue();
        return this;
    }

    @Override
    public void close() {
        context.close();
        complaints.removeIf(forgiven.asPredicate());
        Assertions.assertThat(complaints).as("complaints in the browser's console").isEmpty();
    }
}
