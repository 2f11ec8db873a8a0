package fr.entente.benchmark.platform;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Door;
import fr.entente.benchmark.load.People;
import fr.entente.benchmark.load.Person;
import fr.entente.benchmark.load.Scene;
import fr.entente.benchmark.load.Wire;

/** By the front door, as a browser comes: signed in, with the cookie of a session. */
public final class GatewayDoor implements Door {

    public static final String PASSWORD = "benchmark-of-entente";

    private final URI gateway;
    private final Map<Person, String> sessions = new ConcurrentHashMap<>();

    private GatewayDoor(URI gateway) {
        this.gateway = gateway;
    }

    /** Everybody gets an account and signs in beforehand: hashing passwords is not what is measured. */
    public static GatewayDoor open(Ours ours, Scene scene, int clients) {
        var door = new GatewayDoor(ours.address("gateway"));
        try (var wire = new Wire(door.gateway)) {
            var cookie = door.signIn(wire, "admin", ours.administratorPassword());
            var administrator = new Errand(wire, door.headers(cookie));
            for (int number = 0; number < clients; number++) {
                door.admit(administrator, wire, People.mediator(scene, number));
            }
            scene.landlords().forEach(landlord -> door.admit(administrator, wire, People.staff(scene, landlord)));
        }
        return door;
    }

    public static String login(Person person) {
        return "b" + person.id();
    }

    private void admit(Errand administrator, Wire wire, Person person) {
        var login = login(person);
        administrator.put("/api/accounts/" + person.id(), """
                {"login":"%s","displayName":"Somebody","password":"%s","language":"FR"}""".formatted(login, PASSWORD));
        var landlord = person.landlord() == null ? ""
                : ",\"landlordId\":\"%s\",\"landlordName\":\"Landlord\""
                        .formatted(person.landlord());
        var operator = person.landlord() == null ? ",\"operatorName\":\"Operator\"" : "";
        administrator.put("/api/accounts/%s/grants/%s".formatted(person.id(), Scene.named("grant/" + person.id())), """
                {"role":"%s","schemeId":"%s","schemeName":"Benchmark"%s%s}""".formatted(person.role(), person.scheme(),
                landlord, operator));
        sessions.put(person, headers(signIn(wire, login, PASSWORD)));
    }

    private String signIn(Wire wire, String login, String password) {
        var reply = new Errand(wire, "Origin: %s\r\n".formatted(gateway)).send("POST", "/api/session", "",
                "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
        return reply.cookie().orElseThrow(() -> new Trouble("The gateway gave no session."));
    }

    private String headers(String cookie) {
        return "Origin: %s\r\nCookie: %s\r\n".formatted(gateway, cookie);
    }

    @Override
    public URI of(Part part) {
        return gateway;
    }

    @Override
    public String credentials(Person person) {
        var headers = sessions.get(person);
        if (headers == null) {
            throw new IllegalArgumentException("not signed in: " + person);
        }
        return headers;
    }
}
