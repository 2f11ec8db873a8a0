package fr.entente.gatewayservice.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import fr.entente.servicekit.storage.Digests;

/**
 * All files that the page may come to need, with the hash of what is in them: every file of its own, and what these
 * name of the libraries, and so on. Nobody keeps a list by hand.
 */
final class AppFiles {

    private static final String ICONS = "/lib/bootstrap-icons/icons/%s.svg";
    private static final Pattern IMPORTED = Pattern
            .compile("\\b(?:from|import)\\s*\\(?\\s*[\"']([\\w@./-]+)[\"']");
    private static final Pattern NAMED = Pattern.compile("[\"'(](/lib/[\\w@./-]+\\.\\w+)[\"')]");
    private static final Pattern QUOTED = Pattern.compile("'([a-z][a-z0-9-]*)'");
    private static final Pattern LEGIBLE = Pattern.compile("/|.*\\.(?:js|css)");

    private final Page page;
    private final List<Library> libraries;
    private final ImportMap imports;
    private final Set<String> seen = new HashSet<>();
    private final SortedMap<String, String> hashes = new TreeMap<>();

    private AppFiles(Page page, List<Library> libraries) {
        this.page = page;
        this.libraries = libraries;
        this.imports = ImportMap.read(page.inlineScripts().getFirst());
    }

    /** Hashes by address. */
    static SortedMap<String, String> of(Page page, List<Library> libraries) {
        var files = new AppFiles(page, libraries);
        files.take("/");
        files.ownPaths().forEach(files::take);
        return files.hashes;
    }

    private Stream<String> ownPaths() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:static/**/*.*");
            return Stream.of(files).map(AppFiles::pathOf)
                    .filter(path -> !path.equals("/index.html") && !path.equals(ServiceWorker.PATH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pathOf(Resource own) {
        try {
            var address = own.getURL().toString();
            return address.substring(address.lastIndexOf("/static/") + "/static".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What only looks like a name leads to no file, and is left out. */
    private void take(String path) {
        if (!seen.add(path)) {
            return;
        }
        var file = find(path);
        if (file.isReadable()) {
            var content = read(file);
            hashes.put(path, Digests.hex(content));
            if (LEGIBLE.matcher(path).matches()) {
                named(path, new String(content, StandardCharsets.UTF_8)).forEach(this::take);
            }
        }
    }

    private Stream<String> named(String path, String text) {
        var imported = path.endsWith(".js") ? found(IMPORTED, text).map(name -> imports.resolve(path, name))
                : Stream.<String>empty();
        var icons = path.startsWith("/app/") ? found(QUOTED, text).map(ICONS::formatted) : Stream.<String>empty();
        return Stream.of(found(NAMED, text), imported, icons).flatMap(each -> each);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private Resource find(String path) {
        return path.equals("/") ? page.file()
                : libraries.stream().flatMap(library -> library.file(path).stream())
                        .findFirst().orElseGet(() -> new ClassPathResource("static" + path));
    }

    private static byte[] read(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
