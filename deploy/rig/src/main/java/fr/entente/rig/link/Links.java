package fr.entente.rig.link;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntSupplier;

/** All lines of a platform by name: "who-whom", such as dossier-service-postgres, or phone-gateway for the users. */
public final class Links implements AutoCloseable {

    private final Map<String, Link> all = new ConcurrentSkipListMap<>();

    public Link add(String name, int port, IntSupplier target) throws IOException {
        var link = new Link(name, port, target);
        all.put(name, link);
        return link;
    }

    public Link get(String name) {
        var link = all.get(name);
        if (link == null) {
            throw new IllegalArgumentException("No line %s among %s".formatted(name, all.keySet()));
        }
        return link;
    }

    public Collection<Link> all() {
        return List.copyOf(all.values());
    }

    public void heal() {
        all.values().forEach(Link::heal);
    }

    @Override
    public void close() throws IOException {
        for (Link link : all.values()) {
            link.close();
        }
    }
}
