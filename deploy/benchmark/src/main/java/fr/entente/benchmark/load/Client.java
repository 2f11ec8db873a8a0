package fr.entente.benchmark.load;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import fr.entente.benchmark.load.Door.Part;
import fr.entente.benchmark.machine.Interruption;

/** One person at work, with one kept connection to each service he needs. */
public final class Client implements AutoCloseable {

    private static final String JSON = "Content-Type: application/json\r\nAccept: application/json\r\n";

    /** Nothing was done, or nobody knows: every request may be sent again. The time of all attempts is counted. */
    private static final Set<Integer> AGAIN = Set.of(425, 429, 502, 503, 504);
    private static final int ATTEMPTS = 50;
    private static final long PAUSE_MILLIS = 100;

    private final Door door;
    private final Scene scene;
    private final Person mediator;
    private final Map<Part, Wire> wires = new EnumMap<>(Part.class);

    public Client(Door door, Scene scene, int number) {
        this.door = door;
        this.scene = scene;
        mediator = People.mediator(scene, number);
        for (var part : Part.values()) {
            wires.put(part, new Wire(door.of(part)));
        }
    }

    /** Commands are given by the mediator, dashboards read by the landlord's staff. */
    public Reply send(Ask ask) throws IOException {
        var who = ask.isCommand() ? mediator : People.staff(scene, ask.site().landlord());
        return sendAs(who, ask);
    }

    public Reply sendAs(Person who, Ask ask) throws IOException {
        var wire = wires.get(ask.part());
        if (wire == null) {
            throw new IOException("no connection to " + ask.part());
        }
        var reply = once(wire, who, ask);
        for (int time = 1; time < ATTEMPTS && AGAIN.contains(reply.status()); time++) {
            Interruption.sleep(PAUSE_MILLIS);
            reply = once(wire, who, ask);
        }
        return reply;
    }

    private Reply once(Wire wire, Person who, Ask ask) throws IOException {
        return wire.send(ask.method(), ask.path(), door.credentials(who) + JSON + ask.conditions(), ask.bytes());
    }

    public String login() {
        return mediator.id().toString();
    }

    @Override
    public void close() {
        wires.values().forEach(Wire::close);
    }
}
