package fr.entente.interventionservice.intervention.web;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.JsonNode;

/** Items stay unread here: what one of them gets wrong is its own problem. */
record BatchForm(@NotNull @Size(max = MOST) List<JsonNode> items) {

    static final int MOST = 500;
}
