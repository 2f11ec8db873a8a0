package fr.entente.benchmark.measure;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.entente.benchmark.load.People;
import fr.entente.benchmark.load.Person;
import fr.entente.benchmark.platform.GatewayDoor;
import fr.entente.benchmark.platform.Ours;
import fr.entente.benchmark.report.Row;

/** The independent checker on what the measures before have left: with a violation none of them has a result. */
public final class CheckMeasure implements Measure {

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
        var ours = stage.ours();
        GatewayDoor.open(stage.platform(), stage.scene(), 1);
        var ended = new IndependentChecker(stage.home()).look(stage.cluster().data().resolve("platform.json"),
                platform(stage.platform(), ours.preparedAt()));
        return List.of(ended.row(name(), "violations found by the checker"));
    }

    private Map<String, Object> platform(Ours ours, Instant preparedAt) throws IOException {
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
        platform.put("journalFrom", preparedAt.toString());
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
