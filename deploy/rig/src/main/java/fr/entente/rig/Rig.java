package fr.entente.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import fr.entente.local.Together;
import fr.entente.local.api.Api;
import fr.entente.local.api.Session;
import fr.entente.local.process.Boot;
import fr.entente.local.process.DataFolder;
import fr.entente.local.process.Environment;
import fr.entente.local.process.Leftovers;
import fr.entente.local.process.Secrets;
import fr.entente.local.process.Service;
import fr.entente.local.scheme.Scheme;
import fr.entente.rig.link.Links;
import fr.entente.rig.work.Journal;
import fr.entente.rig.work.JournalledClient;
import fr.entente.rig.work.Patience;
import fr.entente.servers.Databases;
import fr.entente.servers.FreePort;

/** PostgreSQL, Kafka and the services, each a process of its own on free ports of 127.0.0.1. */
public final class Rig implements AutoCloseable {

    private final RigSettings settings;
    private final DataFolder data;
    private final Secrets secrets;
    private final PostgresProcess postgres;
    private final KafkaProcess kafka;
    private final Wiring wiring;
    private final Environment environment;
    private final Journal journal;
    private final List<Instance> instances = new CopyOnWriteArrayList<>();
    private final List<Scheme> schemes = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private Rig(RigSettings settings) throws IOException {
        this.settings = settings;
        data = DataFolder.open(settings.data());
        secrets = Secrets.of(data.file("secrets.json"));
        postgres = new PostgresProcess(data, secrets);
        kafka = new KafkaProcess(data);
        wiring = new Wiring(settings.links(), kafka, postgres);
        wiring.lay(this::portOf);
        environment = new Environment(wiring, secrets);
        journal = Journal.open(data.file("journal.jsonl"));
    }

    /** Not started yet: instances may still be tuned. What an earlier rig left running on the same data is ended. */
    public static Rig open(RigSettings settings) throws IOException {
        var rig = new Rig(settings);
        Leftovers.end(rig.data);
        return rig;
    }

    /** Everything, healthy when this returns. */
    public Rig start() throws IOException {
        startServers();
        for (Service service : Service.values()) {
            add(service);
        }
        for (Instance instance : instances) {
            instance.launch();
        }
        instances.forEach(Instance::awaitReady);
        return this;
    }

    /** PostgreSQL with its databases, and Kafka. */
    public void startServers() throws IOException {
        Together.run(List.of(postgres::start, () -> unchecked(kafka::start)));
        writePlatform();
    }

    /** One more instance, not started; the first of a service is the one that others call when no lines are laid. */
    public Instance add(Service service) throws IOException {
        long others = instances.stream().filter(each -> each.service() == service).count();
        var database = Databases.create(postgres.administratorUrl(), service.database(),
                secrets.of(service.database() + "_owner"), secrets.of(service.database() + "_app"));
        var jar = new Boot(settings.home(), service, data.folder("apps")).jar();
        var instance = new Instance(service, others == 0 ? service.module() : service.module() + "-" + (others + 1),
                others == 0 ? wiring.port(service) : FreePort.any(), jar,
                environment.of(service, wiring.database(service, database)), data);
        instances.add(instance);
        return instance;
    }

    /** Stopped, and forgotten. */
    public void remove(Instance instance) throws IOException {
        instance.stop();
        instances.remove(instance);
    }

    private int portOf(Service service) {
        var alive = instances.stream().filter(each -> each.service() == service && each.isAlive()).toList();
        return alive.isEmpty() ? wiring.port(service)
                : alive.get(Math.floorMod(turn.getAndIncrement(), alive.size())).port();
    }

    /** The first instance of a service. */
    public Instance service(Service service) {
        return instances.stream().filter(each -> each.service() == service).findFirst().orElseThrow();
    }

    public List<Instance> services() {
        return List.copyOf(instances);
    }

    public PostgresProcess postgres() {
        return postgres;
    }

    public KafkaProcess kafka() {
        return kafka;
    }

    /** Empty unless the settings asked for lines. */
    public Links links() {
        return wiring.links();
    }

    public Lag lag() {
        return new Lag(postgres);
    }

    public URI gateway() {
        return URI.create(wiring.entrance());
    }

    public Journal journal() {
        return journal;
    }

    public Path data() {
        return data.root();
    }

    public Path platformFile() {
        return data.file("platform.json");
    }

    /** A client of its own with sessions of its own; all share the journal. */
    public JournalledClient client(Patience patience) {
        return new JournalledClient(gateway(), secrets.of("demonstration"), journal, patience);
    }

    public Session administrator() {
        return new Session(new Api(gateway()), Environment.ADMINISTRATOR, secrets.of("administrator"));
    }

    /** A person of a founded scheme, for reading. */
    public Session session(String login) {
        return new Session(new Api(gateway()), login, secrets.of("demonstration"));
    }

    /** Accounts, members, contract and sites; journalled as everything that follows. */
    public void found(Scheme scheme) throws IOException {
        new Founders(this, data.folder("founding")).found(scheme, secrets.of("demonstration"));
        schemes.add(scheme);
        writePlatform();
    }

    private void writePlatform() throws IOException {
        var file = new PlatformFile(gateway().toString(), kafka.bootstrapServers(), journal.file().toString(),
                data.file("logs").toString());
        file.write(platformFile(), wiring, postgres, schemes, secrets.of("demonstration"));
    }

    @Override
    public void close() throws IOException {
        instances.forEach(Instance::askToEnd);
        for (Instance instance : instances) {
            instance.awaitEnd();
        }
        kafka.stop();
        postgres.stop();
        wiring.links().close();
        journal.close();
        data.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void unchecked(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
