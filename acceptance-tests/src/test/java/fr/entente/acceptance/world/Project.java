package fr.entente.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the project. YAML is read strictly: a key that is there twice is a fault. */
public final class Project {

    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    public static final Path COMPOSE = ROOT.resolve("deploy/compose");
    public static final Path KUBERNETES = ROOT.resolve("deploy/kubernetes");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Project() {}

    public static JsonNode document(Path file) {
        return documents(read(file)).getFirst();
    }

    public static List<JsonNode> documents(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return StreamSupport.stream(new Yaml(new SafeConstructor(options)).loadAll(text).spliterator(), false)
                .<JsonNode>map(JSON::valueToTree).toList();
    }

    public static List<Path> files(Path folder, Predicate<String> named) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> named.test(file.getFileName().toString())).sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
