package fr.entente.gatewayservice.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servicekit.storage.Digests;

/**
 * The script that opens the web app without network. It carries the list of files: another release is another script.
 */
record ServiceWorker(String text) {

    static final String PATH = "/service-worker.js";

    private static final String NO_RELEASE = "RELEASE = 'none'";
    private static final String NO_FILES = "FILES = {}";

    static ServiceWorker of(SortedMap<String, String> files) {
        return new ServiceWorker(filled(read(), files));
    }

    static String filled(String written, SortedMap<String, String> files) {
        if (!written.contains(NO_RELEASE) || !written.contains(NO_FILES)) {
            throw new IllegalStateException("The service worker has no place for its files");
        }
        var list = JsonMapper.shared().writeValueAsString(files);
        var release = Digests.hex((written + list).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return written.replace(NO_RELEASE, "RELEASE = '%s'".formatted(release)).replace(NO_FILES, "FILES = " + list);
    }

    private static String read() {
        try {
            return new ClassPathResource("static" + PATH).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Resource file() {
        return new Written("service-worker.js", text);
    }
}
