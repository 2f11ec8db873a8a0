package fr.entente.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.People;
import fr.entente.benchmark.load.Person;
import fr.entente.benchmark.platform.GatewayDoor;
import fr.entente.benchmark.platform.Ours;
import fr.entente.benchmark.platform.Programs;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Interval;

/** The independent checker on what the measures before have left: with a violation none of them has a result. */
public final class CheckMeasure implements Measure {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VIOLATED = 1;
    private static final int NOT_CHECKED = 2;
    private static final int MOST_LINES = 12;

    private final Stage stage;

    public CheckMeasure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public Duration expected() {
        return Duration.ofSeconds(90);
    }

    @Override
    public List<Row> run() throws Exception {
        stage.ours();
        GatewayDoor.open(stage.platform(), stage.scene(), 1);
        var file = stage.cluster().data().resolve("platform.json");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, JSON.writeValueAsString(platform(stage.platform())));
        var ended = Programs.run(List.of(stage.home().resolve("deploy/check").toString(), "--platform", file.toString(),
                "--wait", "60"), Map.of("JAVA_HOME", System.getProperty("java.home")));
        if (ended.output().contains("not built") || ended.output().contains("Exception in thread")) {
            throw new Trouble("the checker did not run: " + ended.output().strip());
        }
        if (ended.code() == VIOLATED) {
            throw new Violation(ended.output());
        }
        return List.of(Row.of(name(), "violations found by the checker", "", Interval.single(0)).noting(notes(ended)));
    }

    private static List<String> notes(Programs.Ended ended) {
        var lines = ended.output().lines().limit(MOST_LINES).toList();
        var notes = new ArrayList<String>();
        if (ended.code() == NOT_CHECKED) {
            notes.add("not everything could be checked");
        }
        notes.addAll(lines);
        return notes;
    }

    private Map<String, Object> platform(Ours ours) throws IOException {
        var platform = new LinkedHashMap<String, Object>();
        platform.put("gateway", ours.address("gateway").toString());
        platform.put("kafka", stage.cluster().kafka());
        var services = new LinkedHashMap<String, Object>();
        var databases = new LinkedHashMap<String, Object>();
        for (var service : List.of("gateway", "dossier", "intervention", "reporting")) {
            services.put(service + "-service", ours.address(service).toString());
            databases.put(service, Map.of("url", stage.cluster().url(service), "user", "postgres", "password",
                    stage.cluster().administratorPassword()));
        }
        platform.put("services", services);
        platform.put("databases", databases);
        platform.put("journal", stage.journal().file().toString());
        platform.put("logs", stage.cluster().logs().toString());
        platform.put("readers", stage.scene().landlords().stream().map(landlord -> reader(
                People.staff(stage.scene(), landlord))).toList());
        return platform;
    }

    private static Map<String, Object> reader(Person person) {
        return Map.of("login", GatewayDoor.login(person), "password", GatewayDoor.PASSWORD, "role", person.role(),
                "scheme", person.scheme(), "landlord", Objects.requireNonNull(person.landlord()));
    }
}
