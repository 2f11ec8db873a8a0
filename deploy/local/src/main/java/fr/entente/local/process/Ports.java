package fr.entente.local.process;

import fr.entente.local.Trouble;
import fr.entente.servers.FreePort;

/** Where everything listens, on 127.0.0.1 only. */
public record Ports(int web, int postgres, int kafka) implements Addresses {

    @Override
    public int port(Service service) {
        return service.port(web);
    }

    @Override
    public String kafka(Service from) {
        return "127.0.0.1:" + kafka;
    }

    /** Looked at before anything is started, so that nothing has to be stopped again. */
    void mustBeFree() {
        mustBeFree(web, "the web", "--port");
        for (Service service : Service.values()) {
            mustBeFree(port(service), service.module(), "--port");
        }
        mustBeFree(postgres, "PostgreSQL", "--pg-port");
        mustBeFree(kafka, "Kafka", "--kafka-port");
    }

    private static void mustBeFree(int port, String who, String option) {
        if (!FreePort.isFree(port)) {
            throw new Trouble("Port %d (%s) is taken by another program: end it, or choose another port with %s."
                    .formatted(port, who, option));
        }
    }
}
