package fr.entente.gatewayservice.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The one page of the web app. Its import map gets the versions of the libraries: a browser keeps those for ever. */
final class Page {

    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">.*?</script>",
            Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(.*?)</script>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final String text;

    Page(String written, List<Library> libraries) {
        this.text = IMPORT_MAP.matcher(written)
                .replaceAll(map -> Matcher.quoteReplacement(withVersions(map.group(), libraries)));
    }

    static Page load(List<Library> libraries) {
        try {
            return new Page(new ClassPathResource("static/index.html").getContentAsString(StandardCharsets.UTF_8),
                    libraries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withVersions(String map, List<Library> libraries) {
        var filled = map;
        for (var library : libraries) {
            filled = filled.replace(library.unversionedPath(), library.versionedPath());
        }
        return filled;
    }

    /** What stands between the script tags that load nothing. */
    List<String> inlineScripts() {
        return INLINE.matcher(text).results().map(script -> script.group(1)).toList();
    }

    Resource file() {
        return new Written("index.html", text);
    }

    @Override
    public String toString() {
        return text;
    }
}
