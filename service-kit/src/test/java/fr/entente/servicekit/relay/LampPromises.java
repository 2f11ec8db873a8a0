package fr.entente.servicekit.relay;

import java.util.Map;

import fr.entente.servicekit.eventstore.LampEvent;
import fr.entente.servicekit.eventstore.LampEvent.LampDimmed;
import fr.entente.servicekit.eventstore.LampEvent.LampMade;
import fr.entente.servicekit.eventstore.LampEvent.LampSwitched;

final class LampPromises implements Promises<LampEvent> {

    static final String TOPIC = "lamp-events";

    @Override
    public Class<LampEvent> family() {
        return LampEvent.class;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Published publish(LampEvent event) {
        var extensions = Map.of("scheme", "s1");
        return switch (event) {
            case LampMade made -> new Published("test.lamp.made.v1", extensions, made);
            case LampSwitched switched -> new Published("test.lamp.switched.v1", extensions, switched);
            case LampDimmed dimmed -> new Published("test.lamp.dimmed.v1", extensions, dimmed);
        };
    }
}
