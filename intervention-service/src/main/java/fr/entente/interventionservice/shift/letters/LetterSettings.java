package fr.entente.interventionservice.shift.letters;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the report of an evening is written.
 *
 * @param after how long it waits for what the phones still send
 */
@ConfigurationProperties("entente.report")
record LetterSettings(Duration after) {}
