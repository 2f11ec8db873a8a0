package fr.entente.interventionservice.intervention.web;

import java.util.UUID;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import fr.entente.interventionservice.intervention.web.BatchItem.Illegible;
import fr.entente.interventionservice.intervention.web.BatchItem.Legible;
import fr.entente.servicekit.web.Problems;
import fr.entente.servicekit.web.StrictJson;
import fr.entente.servicekit.web.UnreadableBodies;

/** Reads the items of a batch one by one, as strictly as a request of their own would be read. */
@Component
class BatchReading {

    private final StrictJson json;
    private final Validator validator;
    private final Problems problems;
    private final UnreadableBodies bodies;

    BatchReading(StrictJson json, Validator validator, Problems problems, UnreadableBodies bodies) {
        this.json = json;
        this.validator = validator;
        this.problems = problems;
        this.bodies = bodies;
    }

    BatchItem read(JsonNode item) {
        UUID id = idOf(item);
        if (id == null || !(item instanceof ObjectNode object)) {
            return new Illegible(null, problems.ofField(HttpStatus.BAD_REQUEST, "intervention", "id-missing", "id"));
        }
        try {
            return validated(id, json.read(object.deepCopy().without("id"), InterventionForm.class));
        } catch (JacksonException fault) {
            return new Illegible(id, bodies.of(fault));
        }
    }

    private BatchItem validated(UUID id, InterventionForm form) {
        var violations = validator.validate(form);
        return violations.isEmpty() ? new Legible(id, form) : new Illegible(id, problems.ofInvalid(violations));
    }

    private static @Nullable UUID idOf(JsonNode item) {
        try {
            return UUID.fromString(item.path("id").asString(""));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
