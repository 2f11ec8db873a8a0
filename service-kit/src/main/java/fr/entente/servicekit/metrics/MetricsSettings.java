package fr.entente.servicekit.metrics;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is measured beside the work.
 *
 * @param every how often the database is looked at for what metrics show of it
 */
@ConfigurationProperties("entente.metrics")
public record MetricsSettings(@DefaultValue("5s") Duration every) {}
