package fr.entente.servicekit.eventstore;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Stored events as JSON. A stored type that has no class any more is an error: skipping it would bend history. */
final class EventSerializer extends Jackson3Serializer {

    EventSerializer() {
        super(Jackson3Serializer.builder().revisionResolver(new AnnotationRevisionResolver()));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var found = super.classForType(type);
        if (UnknownSerializedType.class.isAssignableFrom(found)) {
            throw new SerializationException("No class for the stored type %s revision %s, nor an upcaster"
                    .formatted(type.getName(), type.getRevision()));
        }
        return found;
    }
}
