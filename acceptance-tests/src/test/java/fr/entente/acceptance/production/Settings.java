package fr.entente.acceptance.production;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.entente.acceptance.world.Project;

/** What a service reads from its environment, as its own files and those of the kit say. */
final class Settings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(ENTENTE_[A-Z_]+)(:[^}]*)?}");
    private static final Pattern ASKED_FOR = Pattern.compile("getProperty\\(\"(ENTENTE_[A-Z_]+)\"");
    private static final Pattern RECORD = Pattern.compile(
            "@ConfigurationProperties\\(\"([a-z.-]+)\"\\)\\s+(?:public )?record \\w+\\((.*?)\\)\\s*\\{",
            Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile("[\\w>\\]] (\\w+)\\s*(?:,\\s*[@A-Za-z]|$)");
    private static final Pattern OF_ONE_MACHINE = Pattern.compile("127\\.0\\.0\\.1|localhost");
    private static final Path KIT = Project.ROOT.resolve("service-kit/src/main");

    /** Settings of a part of the kit mean something to those alone who use it. */
    private static final Map<String, List<String>> PARTS = Map.of("ENTENTE_SMTP_", List.of("post"), "ENTENTE_NOTICE_",
            List.of("post"), "ENTENTE_WEB_APP", List.of("post"), "ENTENTE_RELAY_", List.of("relay"), "ENTENTE_INTAKE_",
            List.of("intake"), "ENTENTE_KAFKA", List.of("relay", "intake"));

    private final Map<String, String> placeholders = new HashMap<>();
    private final Set<String> others = new TreeSet<>();
    private final String sources;

    private Settings(Path main) {
        sources = text(main, file -> file.endsWith(".java"));
        var kit = text(KIT, file -> file.endsWith(".java"));
        Stream.of(KIT.resolve("resources/service-kit.yml"), main.resolve("resources/application.yml"))
                .flatMap(file -> PLACEHOLDER.matcher(Project.read(file)).results())
                .forEach(found -> placeholders.put(found.group(1), found.group(2) == null ? "" : found.group(2)));
        ASKED_FOR.matcher(kit).results().forEach(found -> others.add(found.group(1)));
        Stream.of(kit, sources).flatMap(source -> RECORD.matcher(source).results()).flatMap(Settings::names)
                .forEach(others::add);
        placeholders.keySet().removeIf(this::isOfAPartNotUsed);
        others.removeIf(this::isOfAPartNotUsed);
    }

    static Settings of(String service) {
        return new Settings(Project.ROOT.resolve(service).resolve("src/main"));
    }

    boolean read(String name) {
        return placeholders.containsKey(name) || others.contains(name);
    }

    Set<String> withoutDefault() {
        return withDefault(String::isEmpty);
    }

    /** Those that would lead a container to itself. */
    Set<String> withADefaultForOneMachine() {
        return withDefault(value -> OF_ONE_MACHINE.matcher(value).find());
    }

    int port() {
        return Integer.parseInt(placeholders.getOrDefault("ENTENTE_PORT", "").substring(1));
    }

    private Set<String> withDefault(Predicate<String> value) {
        return placeholders.entrySet().stream().filter(each -> value.test(each.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isOfAPartNotUsed(String name) {
        return PARTS.entrySet().stream().filter(part -> name.startsWith(part.getKey())).anyMatch(
                part -> part.getValue().stream().noneMatch(each -> sources.contains("fr.entente.servicekit." + each)));
    }

    /** Spring's names in the environment: dots become underscores, dashes nothing. */
    private static Stream<String> names(MatchResult properties) {
        var prefix = properties.group(1).replace("-", "").replace('.', '_');
        return COMPONENT.matcher(properties.group(2).strip()).results()
                .map(component -> (prefix + "_" + component.group(1)).toUpperCase(Locale.ROOT));
    }

    private static String text(Path folder, Predicate<String> named) {
        return Project.files(folder, named).stream().map(Project::read).collect(Collectors.joining("\n"));
    }
}
