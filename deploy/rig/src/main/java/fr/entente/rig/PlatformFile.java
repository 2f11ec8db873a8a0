package fr.entente.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.local.process.Service;
import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Role;

/** Where the running platform is, for the programs that look at it from outside. */
record PlatformFile(String gateway, String kafka, String journal, String logs) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Role> READERS = Set.of(Role.LANDLORD, Role.COORDINATOR, Role.MANAGER);

    private record Login(String url, String user, String password) {}

    private record Reader(String login, String password, Role role, String scheme, @Nullable String landlord) {}

    void write(Path file, Wiring wiring, PostgresProcess postgres, List<Scheme> schemes, String password)
            throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("gateway", gateway);
        content.put("kafka", kafka);
        content.put("services", services(wiring));
        content.put("databases", databases(postgres));
        content.put("journal", journal);
        content.put("logs", logs);
        content.put("readers", schemes.stream().flatMap(scheme -> readers(scheme, password).stream()).toList());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content));
    }

    private static Map<String, String> services(Wiring wiring) {
        Map<String, String> urls = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            urls.put(service.module(), wiring.url(service, service));
        }
        return urls;
    }

    private static Map<String, Login> databases(PostgresProcess postgres) {
        Map<String, Login> logins = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            logins.put(service.database(), new Login("jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.port(),
                    service.database()), postgres.administrator(), postgres.password()));
        }
        return logins;
    }

    private static List<Reader> readers(Scheme scheme, String password) {
        List<Reader> readers = new ArrayList<>();
        for (var person : scheme.people()) {
            if (READERS.contains(person.role())) {
                var landlord = person.landlord();
                readers.add(new Reader(person.login(), password, person.role(), scheme.id().toString(),
                        landlord == null ? null : scheme.landlord(landlord).id().toString()));
            }
        }
        return readers;
    }
}
