package fr.entente.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Where the servers of tests come from: decided once, said in one line of the log. */
enum Engine {

    CONTAINERS, EMBEDDED;

    private static final Logger LOG = LoggerFactory.getLogger(RealServers.class);
    private static final String WISH = "ENTENTE_SERVERS";
    private static final int MINUTES_TO_PULL = 5;

    static Engine choose() {
        var wish = System.getenv(WISH);
        if (wish != null) {
            return say(valueOf(wish.toUpperCase(Locale.ROOT)), "%s=%s says so".formatted(WISH, wish));
        }
        if (!dockerAnswers()) {
            return say(EMBEDDED, "no Docker engine answers");
        }
        return imagesAreHere() ? say(CONTAINERS, "a Docker engine answers")
                : say(EMBEDDED, "a Docker engine answers, but it cannot get the images");
    }

    private static Engine say(Engine engine, String reason) {
        LOG.info("PostgreSQL and Kafka: {} ({})", engine == CONTAINERS ? "Testcontainers" : "embedded real servers",
                reason);
        return engine;
    }

    /** Testcontainers complains at length where there is no Docker at all, so its usual doors are looked at first. */
    private static boolean dockerAnswers() {
        var home = System.getProperty("user.home");
        var runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run");
        var door = Stream.of("/var/run/docker.sock", home + "/.docker/run/docker.sock",
                home + "/.docker/desktop/docker.sock", home + "/.testcontainers.properties", runtime + "/docker.sock")
                .map(Path::of).anyMatch(Files::exists);
        return (door || System.getenv("DOCKER_HOST") != null) && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean imagesAreHere() {
        return Stream.of(ContainerPostgresServer.IMAGE, ContainerKafkaServer.IMAGE).allMatch(Engine::isHere);
    }

    private static boolean isHere(String image) {
        try {
            new RemoteDockerImage(DockerImageName.parse(image)).get(MINUTES_TO_PULL, TimeUnit.MINUTES);
            return true;
        } catch (Exception e) {
            LOG.debug("No image {}", image, e);
            return false;
        }
    }
}
