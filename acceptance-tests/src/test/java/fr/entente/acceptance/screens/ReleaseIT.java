package fr.entente.acceptance.screens;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service worker: a release is taken over whole or not at all, and opens without network. */
class ReleaseIT {

    private static final String INSTALL = """
            async () => {
              await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
              await navigator.serviceWorker.ready;
            }""";
    private static final String UPDATE = """
            async () => {
              const registration = await navigator.serviceWorker.getRegistration();
              await registration.update().catch(() => {});
              const next = registration.installing;
              await new Promise((done) => next ? next.onstatechange = () => next.state !== 'installing' && done() : done());
            }""";
    private static final String SEEN = """
            async () => [await (await fetch('/')).text(), await (await fetch('/app/main.js')).text()].join()""";

    @Test
    void aReleaseIsTakenOverWholeOrNotAtAll() {
        try (var deployment = new Deployment().of("one"); var context = Chromium.get().newContext()) {
            var page = context.newPage();
            page.navigate(deployment.address());
            page.evaluate(INSTALL);
            await().pollInSameThread()
                    .until(() -> (Boolean) page.evaluate("navigator.serviceWorker.controller !== null"));

            deployment.halfOf("two");
            page.evaluate(UPDATE);
            sees(page, "one");

            deployment.of("two");
            page.evaluate(UPDATE);
            await().pollInSameThread().untilAsserted(() -> sees(page, "two"));
            await().pollInSameThread().untilAsserted(
                    () -> assertThat(page.evaluate("caches.keys()")).hasToString("[entente-two]"));

            deployment.goesAway();
            page.navigate(deployment.address() + "evening?a=b");
            assertThat(page.title()).isEqualTo("page of two");
        }
    }

    private static void sees(Page page, String release) {
        assertThat((String) page.evaluate(SEEN)).isEqualTo(
                "<!doctype html><title>page of %1$s</title>,export const release = '%1$s';".formatted(release));
    }
}
