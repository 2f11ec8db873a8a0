package fr.entente.gatewayservice.webapp;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the page may import.
 *
 * @param libraries by Maven coordinates without version
 */
@ConfigurationProperties("entente.web-app")
record WebAppProperties(List<String> libraries) {}
