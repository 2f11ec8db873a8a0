package fr.entente.servicekit.eventstore;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

import fr.entente.servicekit.eventstore.LampCommand.Dim;
import fr.entente.servicekit.eventstore.LampCommand.Flicker;
import fr.entente.servicekit.eventstore.LampCommand.LookAt;
import fr.entente.servicekit.eventstore.LampCommand.MakeLamp;
import fr.entente.servicekit.eventstore.LampCommand.Switch;
import fr.entente.servicekit.eventstore.LampEvent.LampDimmed;
import fr.entente.servicekit.eventstore.LampEvent.LampMade;
import fr.entente.servicekit.eventstore.LampEvent.LampSwitched;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** An aggregate as services write them: package-private, with private state. */
final class Lamp {

    @AggregateIdentifier
    private LampId id;

    private boolean on;
    private int times;
    private final Set<Level> levels = new HashSet<>();
    private final Map<String, Level> byHand = new HashMap<>();

    Lamp() {}

    @CommandHandler
    Lamp(MakeLamp command) {
        apply(new LampMade(command.lamp()));
    }

    @CommandHandler
    void handle(Switch command) {
        if (on == command.on()) {
            throw new LampRejection(on ? "on already" : "off already");
        }
        apply(new LampSwitched(id, command.on()));
    }

    @CommandHandler
    void handle(Dim command) {
        apply(new LampDimmed(id, command.level(), command.hand()));
    }

    @CommandHandler
    void handle(Flicker command) {
        for (int time = 0; time < command.times(); time++) {
            apply(new LampSwitched(id, !on));
        }
    }

    @CommandHandler
    int handle(LookAt command) {
        return times;
    }

    @EventSourcingHandler
    void on(LampMade event) {
        id = event.lamp();
    }

    @EventSourcingHandler
    void on(LampSwitched event) {
        on = event.on();
        times++;
    }

    @EventSourcingHandler
    void on(LampDimmed event) {
        levels.add(event.level());
        byHand.put(event.hand(), event.level());
    }
}
