package fr.entente.rig;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntSupplier;

import fr.entente.local.process.Addresses;
import fr.entente.local.process.Service;
import fr.entente.rig.link.Links;
import fr.entente.servers.Database;
import fr.entente.servers.FreePort;

/** Who reaches whom by which port: directly, or each pair by a line of its own. */
final class Wiring implements Addresses {

    private final boolean linked;
    private final KafkaProcess kafka;
    private final PostgresProcess postgres;
    private final Links links = new Links();
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);

    Wiring(boolean linked, KafkaProcess kafka, PostgresProcess postgres) {
        this.linked = linked;
        this.kafka = kafka;
        this.postgres = postgres;
        for (Service service : Service.values()) {
            ports.put(service, FreePort.any());
        }
    }

    Links links() {
        return links;
    }

    /**
     * Before Kafka is started; whichever instances there are at the moment take turns behind the lines to a service.
     */
    void lay(Turns turns) throws IOException {
        if (!linked) {
            return;
        }
        add("phone", Service.GATEWAY, turns);
        for (Service service : Service.values()) {
            add(name(service, "postgres"), postgres::port);
            if (service != Service.GATEWAY) {
                add("gateway", service, turns);
                add(service.database(), Service.GATEWAY, turns);
                door(service);
            }
        }
    }

    private void add(String from, Service to, Turns turns) throws IOException {
        add(from + "-" + to.database(), () -> turns.next(to));
    }

    private int add(String name, IntSupplier target) throws IOException {
        return links.add(name, FreePort.any(), target).port();
    }

    private void door(Service service) throws IOException {
        var target = new int[1];
        int advertised = add(name(service, "kafka"), () -> target[0]);
        target[0] = kafka.addDoor(service.name(), advertised);
    }

    @Override
    public int port(Service service) {
        return ports.getOrDefault(service, 0);
    }

    @Override
    public String kafka(Service from) {
        boolean direct = !linked || from == Service.GATEWAY;
        return direct ? kafka.bootstrapServers() : "127.0.0.1:" + links.get(name(from, "kafka")).port();
    }

    @Override
    public String url(Service from, Service to) {
        return from == to ? url(port(to)) : url(from.database(), to);
    }

    String entrance() {
        return url("phone", Service.GATEWAY);
    }

    private String url(String from, Service to) {
        return url(linked ? links.get(from + "-" + to.database()).port() : port(to));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    Database database(Service service, Database direct) {
        if (!linked) {
            return direct;
        }
        var line = String.valueOf(links.get(name(service, "postgres")).port());
        return new Database(direct.url().replace(String.valueOf(postgres.port()), line), direct.owner(),
                direct.ownerPassword(), direct.user(), direct.password());
    }

    private static String name(Service from, String to) {
        return from.database() + "-" + to;
    }

    /** Whose turn it is among the instances of a service. */
    interface Turns {
        int next(Service service);
    }
}
