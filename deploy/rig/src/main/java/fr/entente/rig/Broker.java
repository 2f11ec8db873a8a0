package fr.entente.rig;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import fr.entente.servers.EmbeddedKafkaServer;
import fr.entente.servers.EmbeddedKafkaServer.Door;

/** Kafka as a program of its own: folder, port, and a door for each further argument "name:port:advertised". */
public final class Broker {

    private static final int FIRST_DOOR = 2;

    private Broker() {}

    public static void main(String[] arguments) {
        var server = new EmbeddedKafkaServer(Path.of(arguments[0]), Integer.parseInt(arguments[1]), doors(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "shutdown"));
        server.start();
    }

    private static List<Door> doors(String[] arguments) {
        return Stream.of(arguments).skip(FIRST_DOOR).map(argument -> argument.split(":"))
                .map(part -> new Door(part[0], Integer.parseInt(part[1]), Integer.parseInt(part[2]))).toList();
    }
}
