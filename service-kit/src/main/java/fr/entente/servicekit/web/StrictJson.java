package fr.entente.servicekit.web;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** JSON as requests are read: an unknown property, a code as a number or a text as a number is a mistake to be told. */
public final class StrictJson {

    private final JsonMapper mapper;

    StrictJson(JsonMapper json) {
        mapper = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(new SimpleModule().addDeserializer(String.class, new KeptText.Reading()))
                .build();
    }

    JsonMapper mapper() {
        return mapper;
    }

    /** For a part of a body that a service reads by itself, such as an item of a batch. */
    public <T> T read(JsonNode part, Class<T> type) {
        return mapper.treeToValue(part, type);
    }
}
