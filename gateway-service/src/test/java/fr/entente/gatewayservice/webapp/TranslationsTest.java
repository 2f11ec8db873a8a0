package fr.entente.gatewayservice.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The web app speaks French and English, wholly. */
class TranslationsTest {

    private static final Path APP = Path.of("src/main/resources/static/app");
    private static final Pattern QUOTED_KEY = Pattern.compile("'([a-z]\\w*(?:\\.\\w+)+)'");
    private static final Pattern LABEL = Pattern.compile("\\blabel\\('(\\w+)'");
    private static final Pattern CODE_LIST = Pattern.compile("(\\w+): \\[([^\\]]+)\\]");
    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");
    private static final Pattern PLURAL = Pattern.compile("\\.(?:one|other)$");
    private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of("Entente");

    private final JsonNode french = texts("fr");
    private final JsonNode english = texts("en");

    @Test
    void frenchAndEnglishHaveTheSameKeys() {
        assertThat(keys(french)).isEqualTo(keys(english));
    }

    @Test
    void noTextIsEmpty() {
        assertThat(Stream.of(french, english).flatMap(texts -> leaves(texts, "")).map(Map.Entry::getValue))
                .noneMatch(String::isBlank);
    }

    @Test
    void everyKeyThatAModuleNamesHasAText() {
        assertThat(keysInModules()).isNotEmpty().isSubsetOf(keys(french));
    }

    @Test
    void everyTextIsNamedByAModule() {
        var sentences = keys(french).stream().filter(key -> !key.startsWith("codes."));
        assertThat(keysInModules()).containsAll(sentences.toList());
    }

    @Test
    void everyListOfLabelsExists() {
        var lists = modules().flatMap(module -> found(LABEL, module)).map(found -> found.group(1));
        assertThat(lists).isNotEmpty().allSatisfy(list -> assertThat(french.path("codes").has(list)).as(list).isTrue());
    }

    @Test
    void everyCodeHasALabel() {
        var lists = found(CODE_LIST, read(APP.resolve("codes.js"))).toList();
        assertThat(lists).hasSizeGreaterThan(15).allSatisfy(list -> assertThat(codes(list)).allSatisfy(
                code -> assertThat(french.at("/codes/%s/%s".formatted(list.group(1), code)).isString()).as(code)
                        .isTrue()));
    }

    @Test
    void noTemplateHasTextOfItsOwn() {
        assertThat(modules().flatMap(module -> Templates.words(module).stream())
                .filter(word -> !SAME_IN_EVERY_LANGUAGE.contains(word))).isEmpty();
    }

    @Test
    void seesTextThatStandsInATemplate() {
        var module = "const a = html`<p title=\"Bonjour\">${t('a.b', { c: `x ${y}` })} encore ${html`<b>ici</b>`}</p>`;";
        assertThat(Templates.words(module)).containsExactlyInAnyOrder("Bonjour", "encore", "ici");
    }

    private static Set<String> keys(JsonNode texts) {
        return leaves(texts, "").map(leaf -> PLURAL.matcher(leaf.getKey()).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Map.Entry<String, String>> leaves(JsonNode node, String path) {
        return node.isString()
                ? Stream.of(Map.entry(path.substring(1), node.stringValue()))
                : node.properties().stream()
                        .flatMap(child -> leaves(child.getValue(), path + '.' + child.getKey()));
    }

    /** What looks like a key and begins with a section of the texts. */
    private Set<String> keysInModules() {
        return modules().flatMap(module -> found(QUOTED_KEY, module)).map(found -> found.group(1))
                .filter(key -> french.has(key.substring(0, key.indexOf('.')))).collect(Collectors.toSet());
    }

    private static List<String> codes(MatchResult list) {
        return found(QUOTED, list.group(2)).map(found -> found.group(1)).toList();
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Stream<String> modules() {
        try (var files = Files.walk(APP)) {
            return files.filter(file -> file.toString().endsWith(".js")).map(TranslationsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode texts(String language) {
        return JsonMapper.shared().readTree(read(APP.resolve("i18n/%s.json".formatted(language))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
