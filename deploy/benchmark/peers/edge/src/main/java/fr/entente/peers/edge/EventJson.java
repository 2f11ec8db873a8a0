package fr.entente.peers.edge;

import tools.jackson.databind.json.JsonMapper;

/** The one way in which peers write and read an event's JSON. */
public final class EventJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EventJson() {}

    public static String text(PeerEvent event) {
        return JSON.writeValueAsString(event);
    }

    public static PeerEvent read(Kind kind, String payload) {
        return JSON.readValue(payload, kind.shape());
    }
}
