package fr.entente.servicekit.eventstore;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is called level now was called brightness. */
final class LampDimmed1To2 extends SingleEventUpcaster {

    private static final String TYPE = "fr.entente.servicekit.eventstore.LampEvent$LampDimmed";

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(new SimpleSerializedType(TYPE, "1"));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(new SimpleSerializedType(TYPE, "2"), JsonNode.class, payload -> {
            var renamed = ((ObjectNode) payload).deepCopy();
            renamed.set("level", renamed.remove("brightness"));
            return renamed;
        });
    }
}
