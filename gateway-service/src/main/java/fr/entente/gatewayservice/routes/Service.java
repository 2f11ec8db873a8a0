package fr.entente.gatewayservice.routes;

import org.springframework.web.servlet.function.ServerRequest;

/** The services behind the gateway. */
public enum Service {
    DOSSIER("dossier-service"), INTERVENTION("intervention-service"), REPORTING("reporting-service");

    private static final String ATTRIBUTE = Service.class.getName();

    private final String title;

    Service(String title) {
        this.title = title;
    }

    ServerRequest mark(ServerRequest request) {
        request.attributes().put(ATTRIBUTE, this);
        return request;
    }

    static Service of(ServerRequest request) {
        return (Service) request.attribute(ATTRIBUTE).orElseThrow();
    }

    /** As it is called in problems, logs and documentation. */
    @Override
    public String toString() {
        return title;
    }
}
