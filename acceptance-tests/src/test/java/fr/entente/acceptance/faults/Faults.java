package fr.entente.acceptance.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import fr.entente.acceptance.faults.disaster.Disasters;

/** The full catalogue, or random campaigns, by ./deploy/faults. Ends with 1 when something does not hold. */
public final class Faults {

    private static final int MISUSED = 2;

    private final Choice choice;
    private final Report report;

    private Faults(Choice choice) {
        this.choice = choice;
        this.report = new Report(choice.data());
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) throws IOException {
        try {
            return new Faults(Choice.of(arguments)).run();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
            return MISUSED;
        }
    }

    private int run() throws IOException {
        if (choice.list()) {
            Catalogue.full().forEach(System.out::println);
            Disasters.all().forEach(System.out::println);
            Seeded.all().forEach(defect -> System.out.println("seeded " + defect.code()));
            return 0;
        }
        return choice.seeds() > 0 ? campaigns() : catalogue();
    }

    private int catalogue() throws IOException {
        var faults = Catalogue.full().stream().filter(fault -> choice.takes(fault.code(), fault.name())).toList();
        var defects = Seeded.all().stream().filter(defect -> choice.takes("seeded", defect.code())).toList();
        var disasters = Disasters.all().stream().filter(each -> choice.takes(each.code(), each.name())).toList();
        if (faults.isEmpty() && defects.isEmpty() && disasters.isEmpty()) {
            throw new IllegalArgumentException("No fault of the catalogue is meant; --list shows all.");
        }
        List<Result> results = new ArrayList<>();
        try (var data = DataFolder.take(choice.data())) {
            if (!faults.isEmpty() || !defects.isEmpty()) {
                onOnePlatform(data, faults, defects, results);
            }
            for (var disaster : disasters) {
                results.add(report.line(disaster.run(data.resolve(disaster.code()))));
            }
            return report.end(results);
        }
    }

    private void onOnePlatform(DataFolder data, List<Fault> faults, List<Seeded> defects, List<Result> results)
            throws IOException {
        try (var world = World.open(choice.home(), data.resolve("platform"), choice.seed())) {
            var runner = new Runner(world);
            faults.forEach(fault -> results.add(report.line(runner.run(fault))));
            var seeded = new SeededRunner(world);
            defects.forEach(defect -> results.add(report.line(seeded.asResult(defect))));
        }
    }

    /** Each seed on a platform of its own, so that one failure is no other's cause. */
    private int campaigns() throws IOException {
        List<Result> results = new ArrayList<>();
        try (var data = DataFolder.take(choice.data())) {
            for (long seed = choice.seed(); seed < choice.seed() + choice.seeds(); seed++) {
                try (var world = World.open(choice.home(), data.resolve("seed-" + seed), seed)) {
                    Campaign.of(seed).faults()
                            .forEach(fault -> results.add(report.campaign(new Runner(world).run(fault))));
                }
            }
            return report.end(results);
        }
    }
}
