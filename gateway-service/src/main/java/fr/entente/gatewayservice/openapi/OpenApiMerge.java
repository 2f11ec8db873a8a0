package fr.entente.gatewayservice.openapi;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes one description of several. Each brings its names under its own, so that equal ones do not collide. */
final class OpenApiMerge {

    private static final Pattern REFERENCE = Pattern.compile("\"#/components/([a-zA-Z]+)/");
    private static final String OPERATION = "operationId";

    private final JsonMapper json;
    private final ObjectNode merged;

    OpenApiMerge(JsonMapper json, ObjectNode own) {
        this.json = json;
        this.merged = own.deepCopy();
    }

    OpenApiMerge add(String service, String description) {
        var renamed = json.readTree(REFERENCE.matcher(description).replaceAll("\"#/components/$1/" + service + "."));
        renamed.findParents(OPERATION).forEach(operation -> rename((ObjectNode) operation, service));
        copy(renamed.path("paths"), "", merged.withObject("/paths"));
        for (Map.Entry<String, JsonNode> kind : renamed.path("components").properties()) {
            copy(kind.getValue(), service + ".", merged.withObject("/components").withObject("/" + kind.getKey()));
        }
        return this;
    }

    /** Says whose part is missing, rather than to leave it out in silence. */
    OpenApiMerge missing(List<String> services) {
        var missing = merged.putArray("x-missing");
        services.forEach(missing::add);
        return this;
    }

    ObjectNode result() {
        return merged;
    }

    private static void rename(ObjectNode operation, String service) {
        operation.put(OPERATION, service + "." + operation.path(OPERATION).asString());
    }

    private static void copy(JsonNode from, String prefix, ObjectNode to) {
        from.properties().forEach(entry -> to.set(prefix + entry.getKey(), entry.getValue()));
    }
}
