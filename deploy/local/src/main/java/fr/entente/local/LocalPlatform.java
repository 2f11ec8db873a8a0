package fr.entente.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.LoggerFactory;

import fr.entente.checker.Checker;
import fr.entente.checker.Invariant;
import fr.entente.checker.PlatformFile;
import fr.entente.local.process.DataFolder;
import fr.entente.local.process.Platform;
import fr.entente.local.process.PlatformJson;
import fr.entente.local.process.Ports;
import fr.entente.local.process.Secrets;
import fr.entente.local.process.Watch;
import fr.entente.local.scheme.Scheme;
import fr.entente.servers.EmbeddedKafkaServer;

/** Starts the platform on this machine: one command from nothing to six landlords with a year of work. */
public final class LocalPlatform {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int FACTS_OF_A_SHORT_EVENING = 15;
    private static final String PLATFORM = "platform.json";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Options options;
    private final Screen screen;
    private final DataFolder data;
    private final Secrets secrets;
    private final Platform platform;
    private final Shutdown shutdown;

    private LocalPlatform(Options options, Screen screen, DataFolder data) throws IOException {
        this.options = options;
        this.screen = screen;
        this.data = data;
        secrets = Secrets.of(data.file("secrets.json"));
        platform = new Platform(home(), data, secrets,
                new Ports(options.port(), options.postgresPort(), options.kafkaPort()), screen);
        shutdown = new Shutdown(screen, data, platform);
    }

    public static void main(String[] arguments) {
        var screen = new Screen(System.out, Screen.terminal().isPresent());
        try {
            var options = Options.parse(home().resolve("data"), arguments);
            if (options.help()) {
                screen.line(help());
                return;
            }
            System.exit(open(options, screen).run());
        } catch (Trouble trouble) {
            screen.line(trouble.line());
            System.exit(MISUSED);
        } catch (IOException e) {
            screen.line("The data folder cannot be used: " + e);
            System.exit(MISUSED);
        }
    }

    private static LocalPlatform open(Options options, Screen screen) throws IOException {
        var data = DataFolder.open(options.data());
        if (options.fresh()) {
            new FreshStart(data).ask(options.yes());
        }
        SeasonFile.mustAllow(data.file(Demonstration.SEASON), options);
        System.setProperty("logback.configurationFile", "fr/entente/local/logback.xml");
        System.setProperty("entente.logs", data.folder("logs").toString());
        LoggerFactory.getILoggerFactory(); // set up before many threads ask for it at once
        return new LocalPlatform(options, screen, data);
    }

    private int run() {
        shutdown.onExit();
        EmbeddedKafkaServer.onFatalFault(fault -> shutdown.fail("Kafka ended: %s.".formatted(fault)));
        try {
            screen.line("Entente on this machine; its data is in " + data.root());
            platform.start();
            new Watch(platform, data, shutdown::isUnderWay).start(shutdown::fail);
            new PlatformJson(platform, data).write(data.file(PLATFORM), List.of());
            return options.demo() ? demonstrate() : stay(List.of());
        } catch (Trouble trouble) {
            return shutdown.failed(trouble.line());
        } catch (IOException | UncheckedIOException e) {
            return shutdown.failed("Something could not be read or written: " + e.getMessage());
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(LocalPlatform.class).error("Failed", e);
            return shutdown.failed("Failed: %s; see %s.".formatted(e, data.file("logs/local.log")));
        }
    }

    private int demonstrate() throws IOException {
        try (var demonstration = new Demonstration(data, secrets, platform, options, screen)) {
            firstDashboard(demonstration);
            new PlatformJson(platform, data).write(data.file(PLATFORM), demonstration.readers());
            var loaded = demonstration.load();
            screen.line("  season: " + loaded);
            if (options.exitWhenReady()) {
                return check(demonstration, loaded);
            }
            farewell(demonstration.schemes());
            if (options.evening()) {
                screen.line("An evening begins; Ctrl-C ends it and stops everything.");
                demonstration.evening(() -> !shutdown.isUnderWay(), Integer.MAX_VALUE);
            }
            return untilTheEnd();
        }
    }

    /** Told while the season is still being loaded: a dashboard is there long before. */
    private void firstDashboard(Demonstration demonstration) {
        Thread.ofPlatform().daemon().name("first dashboard").start(() -> {
            while (!shutdown.isUnderWay() && !demonstration.showsADashboard()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            if (!shutdown.isUnderWay()) {
                screen.line("  first dashboard after    " + Screen.seconds(shutdown.age()));
            }
        });
    }

    private int check(Demonstration demonstration, String loaded) throws IOException {
        if (options.evening()) {
            demonstration.evening(() -> !shutdown.isUnderWay(), FACTS_OF_A_SHORT_EVENING);
        }
        var before = shutdown.age();
        var verdict = new Checker(PlatformFile.read(data.file(PLATFORM))).check(EnumSet.allOf(Invariant.class),
                PATIENCE);
        screen.step("invariants checked", shutdown.age().minus(before));
        if (!verdict.holds()) {
            screen.line(verdict.toString());
        }
        screen.line("%s: %s; commands, stores, topics, read model and dashboards compared by %d invariants, %s; %s"
                .formatted(verdict.holds() ? "OK" : "FAILED", loaded, verdict.outcomes().size(),
                        verdict.holds() ? "all hold" : "not all hold", Screen.seconds(shutdown.age())));
        return verdict.holds() ? 0 : FAILED;
    }

    private int stay(List<Scheme> schemes) {
        if (options.exitWhenReady()) {
            screen.line("OK: everything is healthy, nothing was loaded; " + Screen.seconds(shutdown.age()));
            return 0;
        }
        farewell(schemes);
        return untilTheEnd();
    }

    private void farewell(List<Scheme> schemes) {
        new Farewell(screen, platform.address(), data.file("logs")).say(schemes, secrets.of("demonstration"),
                platform.administrator(), secrets.of("administrator"));
        screen.line("Ctrl-C stops everything; the data stays.");
    }

    private int untilTheEnd() {
        while (!shutdown.isUnderWay()) {
            LockSupport.park(this);
        }
        return 0;
    }

    private static Path home() {
        return Path.of(System.getProperty("entente.home", ".")).toAbsolutePath().normalize();
    }

    private static String help() throws IOException {
        try (var text = Objects.requireNonNull(LocalPlatform.class.getResourceAsStream("help.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
