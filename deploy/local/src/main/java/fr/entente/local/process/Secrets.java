package fr.entente.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servers.Passwords;

/** Passwords of this data folder, made when it is first used and readable by its owner only. */
public final class Secrets {

    public static final String VAULT = "vault";

    private static final int KEY_BYTES = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> passwords;

    private Secrets(Map<String, String> passwords) {
        this.passwords = passwords;
    }

    public static Secrets of(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(generate()));
        }
        Map<String, String> known = JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {});
        if (known.putIfAbsent(VAULT, key()) == null) { // a new folder, or one from before there was a vault
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(known));
        }
        return new Secrets(known);
    }

    private static String key() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
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
