package fr.entente.gatewayservice.webapp;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ByteArrayResource;

/** A file of the web app that is finished only here. */
final class Written extends ByteArrayResource {

    private final String name;

    Written(String name, String text) {
        super(text.getBytes(StandardCharsets.UTF_8));
        this.name = name;
    }

    @Override
    public String getFilename() {
        return name;
    }
}
