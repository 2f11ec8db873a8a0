package fr.entente.local.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

/** The schemes that come with the program. */
public final class Schemes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Schemes() {}

    /** The six landlords first, then the one beside which they must stay unseen. */
    public static List<Scheme> all() {
        return List.of(read("champigny"), read("hauts-de-france"));
    }

    private static Scheme read(String code) {
        try (var file = Objects.requireNonNull(Schemes.class.getResourceAsStream(code + ".json"))) {
            return JSON.readValue(file, Scheme.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
