package fr.entente.servicekit.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.eventstore.Fingerprint;
import fr.entente.servicekit.storage.Digests;

/**
 * Tells whether two requests ask the same: by the command's kind, the person and the content, however it was written.
 */
public final class Fingerprints {

    private final JsonMapper json;

    public Fingerprints(JsonMapper json) {
        this.json = json;
    }

    Fingerprint of(Object command, Object content, Caller caller) {
        var whole = String.join("\n", command.getClass().getSimpleName(), caller.person().toString(),
                canonical(json.valueToTree(content)).toString());
        return Fingerprint.of(Digests.sha256(whole.getBytes(StandardCharsets.UTF_8)));
    }

    /** Keys sorted, absent and null alike, numbers by value. */
    static JsonNode canonical(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> sorted(object);
            case ArrayNode array -> each(array);
            case JsonNode number when number.isNumber() -> number(number);
            default -> node;
        };
    }

    private static JsonNode sorted(ObjectNode object) {
        var fields = new TreeMap<String, JsonNode>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isNull()) {
                fields.put(field.getKey(), canonical(field.getValue()));
            }
        }
        var result = JsonNodeFactory.instance.objectNode();
        fields.forEach(result::set);
        return result;
    }

    private static JsonNode each(ArrayNode array) {
        var result = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> result.add(canonical(element)));
        return result;
    }

    private static JsonNode number(JsonNode number) {
        return JsonNodeFactory.instance.numberNode(number.decimalValue().stripTrailingZeros());
    }
}
