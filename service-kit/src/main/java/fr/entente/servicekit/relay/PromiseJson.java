package fr.entente.servicekit.relay;

import com.fasterxml.jackson.annotation.JsonInclude.Include;

import tools.jackson.databind.json.JsonMapper;

/** The one way in which published data become JSON: what is null is absent, dates and instants are ISO texts. */
public final class PromiseJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    private PromiseJson() {}

    public static byte[] bytes(Object data) {
        return JSON.writeValueAsBytes(data);
    }
}
