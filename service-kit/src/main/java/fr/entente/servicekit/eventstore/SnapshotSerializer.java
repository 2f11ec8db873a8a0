package fr.entente.servicekit.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The state of an aggregate as JSON: its private fields, and strictly nothing else when it is read again. */
final class SnapshotSerializer extends Jackson3Serializer {

    SnapshotSerializer() {
        super(Jackson3Serializer.builder()
                .revisionResolver((RevisionResolver) AggregateShape::of)
                .jsonMapperBuilderCustomizer(SnapshotSerializer::fieldsOnly));
    }

    private static void fieldsOnly(JsonMapper.Builder json) {
        json.changeDefaultVisibility(visibility -> visibility.withFieldVisibility(Visibility.ANY)
                .withGetterVisibility(Visibility.NONE)
                .withIsGetterVisibility(Visibility.NONE)
                .withSetterVisibility(Visibility.NONE));
        json.enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
