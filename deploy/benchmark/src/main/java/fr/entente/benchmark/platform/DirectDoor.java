package fr.entente.benchmark.platform;

import java.net.URI;
import java.util.Map;

import fr.entente.benchmark.load.Door;
import fr.entente.benchmark.load.Person;

/** Straight to the services, with the token the gateway would have attached. */
final class DirectDoor implements Door {

    private final Map<Part, URI> services;
    private final Keys keys;

    DirectDoor(Map<Part, URI> services, Keys keys) {
        this.services = Map.copyOf(services);
        this.keys = keys;
    }

    @Override
    public URI of(Part part) {
        var service = services.get(part);
        if (service == null) {
            throw new IllegalArgumentException("nobody answers for " + part);
        }
        return service;
    }

    @Override
    public String credentials(Person person) {
        return "Authorization: Bearer %s\r\n".formatted(keys.of(person));
    }
}
