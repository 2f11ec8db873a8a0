package fr.entente.interventionservice.intervention.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.JsonNode;

/** Items stay unread here: what one of them gets wrong is its own problem. */
record BatchForm(
        @NotNull @Size(max = MOST) @ArraySchema(schema = @Schema(
                implementation = InterventionForm.class,
                description = "Its id and all that a PUT of it would carry")) List<JsonNode> items) {

    static final int MOST = 500;
}
