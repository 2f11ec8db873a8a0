package fr.entente.failpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the compiled services, so that a step or a statement that is moved does not go unnoticed. */
class MappingTest {

    private static final Path HOME = Path.of("../..");
    private static final String LIBRARY = "org.";

    static Stream<Mapping> mappings() throws IOException {
        return Mapping.all().stream();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void namesAMethodThatIsThere(Mapping mapping) throws IOException, ClassNotFoundException {
        assertThat(methods(mapping.type())).as("methods of %s", mapping.type()).contains(mapping.method());
    }

    private static Set<String> methods(String type) throws IOException, ClassNotFoundException {
        if (type.startsWith(LIBRARY)) {
            return Arrays.stream(Class.forName(type).getDeclaredMethods()).map(java.lang.reflect.Method::getName)
                    .collect(Collectors.toSet());
        }
        var file = classes().map(folder -> folder.resolve(type.replace('.', '/') + ".class")).filter(Files::exists)
                .findFirst().orElseThrow(() -> new AssertionError(type + " is gone"));
        return ClassFile.of().parse(file).methods().stream().map(method -> method.methodName().stringValue())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Defect.class)
    void findsTheStatementThatADefectChanges(Defect defect) throws IOException {
        for (var statement : defect.statements()) {
            assertThat(texts()).as("statements").anyMatch(text -> statement.matcher(bound(text)).find());
        }
    }

    @Test
    void knowsWhereEachDefectTakesHold() throws IOException {
        var named = Mapping.all().stream().map(Mapping::name).toList();
        assertThat(Arrays.stream(Defect.values()).filter(defect -> defect.statements().isEmpty()).map(Defect::code))
                .isSubsetOf(named);
    }

    /** As the driver sees it, where parameters have lost their names. */
    private static String bound(String text) {
        return text.replaceAll("(?<!:):[a-z]\\w*", "?");
    }

    private static Stream<String> texts() throws IOException {
        return classes().flatMap(MappingTest::files).flatMap(MappingTest::texts);
    }

    private static Stream<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".class")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            return StreamSupport.stream(model.constantPool().spliterator(), false)
                    .filter(StringEntry.class::isInstance).map(entry -> ((StringEntry) entry).stringValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> classes() throws IOException {
        try (var modules = Files.list(HOME)) {
            return modules.map(module -> module.resolve("target/classes/fr")).filter(Files::exists)
                    .map(Path::getParent).toList().stream();
        }
    }
}
