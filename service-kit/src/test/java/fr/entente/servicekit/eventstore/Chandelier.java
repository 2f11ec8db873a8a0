package fr.entente.servicekit.eventstore;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

import fr.entente.servicekit.eventstore.LampCommand.Switch;
import fr.entente.servicekit.eventstore.LampCommand.SwitchAll;

/** Switches many lamps by one command. */
final class Chandelier {

    private final Repository<Lamp> lamps;

    Chandelier(Repository<Lamp> lamps) {
        this.lamps = lamps;
    }

    @CommandHandler
    void handle(SwitchAll command) {
        command.before().forEach(lamp -> turn(lamp, command.on()));
        turn(command.lamp(), command.on());
    }

    private void turn(LampId lamp, boolean on) {
        lamps.load(lamp.toString()).execute(one -> one.handle(new Switch(lamp, on)));
    }
}
