package fr.entente.peers.testing;

import tools.jackson.databind.JsonNode;

/** What a peer answered. */
public record Answer(int status, JsonNode json) {

    public long version() {
        return json.path("version").asLong();
    }
}
