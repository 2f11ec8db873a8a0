package fr.entente.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servers.Passwords;

/** Passwords of this data folder, made when it is first used and readable by its owner only. */
public final class Secrets {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> passwords;

    private Secrets(Map<String, String> passwords) {
        this.passwords = passwords;
    }

    public static Secrets of(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(generate()));
        }
        return new Secrets(JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
    }

    private static Map<String, String> generate() {
        Map<String, String> passwords = new TreeMap<>();
        Stream.concat(Stream.of("postgres", "administrator"),
                Stream.of(Service.values())
                        .flatMap(each -> Stream.of(each.database() + "_owner", each.database() + "_app")))
                .forEach(name -> passwords.put(name, Passwords.generate()));
        passwords.put("demonstration", "entente-" + Passwords.generate().substring(0, 8));
        return passwords;
    }

    private static void write(Path file, String content) throws IOException {
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, mine);
        Files.writeString(file, content);
    }

    public String of(String name) {
        return Objects.requireNonNull(passwords.get(name), name);
    }
}
