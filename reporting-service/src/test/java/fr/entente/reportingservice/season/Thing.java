package fr.entente.reportingservice.season;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events of one thing, in the order of its versions. */
public final class Thing {

    private final String topic;
    private final UUID id;
    private final UUID scheme;
    private final List<Event> events = new ArrayList<>();
    private int published;

    public Thing(String topic, UUID id, UUID scheme) {
        this.topic = topic;
        this.id = id;
        this.scheme = scheme;
    }

    public UUID id() {
        return id;
    }

    public UUID scheme() {
        return scheme;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /**
     * One more thing happens.
     *
     * @param fields name, value, name, value; absent where the value is empty
     */
    public Thing on(String name, Object... fields) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("schemeId", scheme.toString());
        data.put(name.startsWith("request.") || name.startsWith("observation.") ? "requestId" : "dossierId",
                id.toString());
        for (int i = 0; i < fields.length; i += 2) {
            if (!fields[i + 1].equals("")) {
                data.put(fields[i].toString(), plain(fields[i + 1]));
            }
        }
        events.add(new Event(topic, "fr.entente.%s.v1".formatted(name), id, events.size() + 1L, scheme, data));
        return this;
    }

    /** What was added since this was last asked. */
    public List<Event> unpublished() {
        var more = List.copyOf(events.subList(published, events.size()));
        published = events.size();
        return more;
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof List<?> ? value
                : value.toString();
    }
}
