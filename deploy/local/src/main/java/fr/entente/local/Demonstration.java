package fr.entente.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import fr.entente.checker.PlatformFile;
import fr.entente.local.api.Api;
import fr.entente.local.api.Session;
import fr.entente.local.check.Books;
import fr.entente.local.check.Journal;
import fr.entente.local.process.DataFolder;
import fr.entente.local.process.Platform;
import fr.entente.local.process.Secrets;
import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Role;
import fr.entente.local.scheme.Schemes;
import fr.entente.local.season.Cast;
import fr.entente.local.season.Command;
import fr.entente.local.season.LiveEvening;
import fr.entente.local.season.Period;
import fr.entente.local.season.Player;
import fr.entente.local.season.Season;
import fr.entente.local.season.Sender;

/** The schemes, their people and their season: loaded once, checked, and gone on with live. */
final class Demonstration implements AutoCloseable {

    static final String SEASON = "season/season.json";

    private static final Set<Role> READERS = Set.of(Role.LANDLORD, Role.COORDINATOR, Role.MANAGER);
    private static final int PROGRESS_EVERY = 250;

    private final List<Scheme> schemes = Schemes.all();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Screen screen;
    private final Secrets secrets;
    private final Api api;
    private final Session administrator;
    private final Journal journal;
    private final Path file;
    private final SeasonFile season;
    private volatile boolean peopleAreThere;

    Demonstration(DataFolder data, Secrets secrets, Platform platform, Options options, Screen screen)
            throws IOException {
        this.screen = screen;
        this.secrets = secrets;
        api = new Api(platform.address());
        administrator = new Session(api, platform.administrator(), secrets.of("administrator"));
        journal = Journal.open(data.folder("season").resolve("journal.jsonl"));
        file = data.file(SEASON);
        season = SeasonFile.of(file, options);
    }

    /** Says how many commands were sent at what pace; nothing is sent twice. */
    String load() throws IOException {
        if (season.complete()) {
            peopleAreThere = true;
            return "the season was there already (%d commands)".formatted(journal.entries().size());
        }
        var commands = commands();
        season.mustGoOnWith(Season.checksum(commands), file);
        new Cast(administrator, journal, secrets.of("demonstration")).make(schemes);
        peopleAreThere = true;
        var played = new Player(sender(), sent -> report(sent, commands.size())).play(commands);
        season.completed(Season.checksum(commands), file);
        return "%d commands in %s, %d a second".formatted(played.commands(), Screen.seconds(played.time()),
                played.perSecond());
    }

    private List<Command> commands() {
        return schemes.stream().flatMap(scheme -> Season.of(scheme, season.period(), season.seed()).stream())
                .sorted(Comparator.comparing(Command::at)).toList();
    }

    private void report(int sent, int all) {
        if (sent % PROGRESS_EVERY == 0 || sent == all) {
            screen.moving("  season: %d of %d commands".formatted(sent, all));
        }
    }

    /** True once the coordinator sees a dashboard; who signs in before his grant is there would act as nobody. */
    boolean showsADashboard() {
        try {
            return peopleAreThere
                    && session(coordinator().login()).get("/api/dashboards/consortium" + asked()).isAccepted();
        } catch (IOException e) {
            return false;
        }
    }

    private String asked() {
        return "?from=%s&to=%s".formatted(season.period().firstDay(), today());
    }

    private static LocalDate today() {
        return Period.ofMonths(1, Clock.systemUTC().instant()).today();
    }

    /** Who may read which dashboards, for a check from outside. */
    List<PlatformFile.Reader> readers() {
        return schemes.stream().flatMap(scheme -> scheme.people().stream()
                .filter(person -> READERS.contains(person.role())).map(person -> reader(scheme, person))).toList();
    }

    private PlatformFile.Reader reader(Scheme scheme, Scheme.Person person) {
        var landlord = person.landlord() == null ? null : scheme.landlord(person.landlord()).id().toString();
        return new PlatformFile.Reader(person.login(), secrets.of("demonstration"), person.role().name(),
                scheme.id().toString(), landlord);
    }

    int evening(BooleanSupplier goesOn, int most) {
        return new LiveEvening(schemes.getFirst(), Books.of(journal.entries()), sender(), screen::line).play(goesOn,
                most);
    }

    private Sender sender() {
        return new Sender(this::session, journal);
    }

    private Session session(String login) {
        return sessions.computeIfAbsent(login, name -> new Session(api, name, secrets.of("demonstration")));
    }

    private Scheme.Person coordinator() {
        return schemes.getFirst().people(Role.COORDINATOR).getFirst();
    }

    List<Scheme> schemes() {
        return schemes;
    }

    @Override
    public void close() {
        journal.close();
        api.close();
    }
}
