package fr.entente.dossierservice.due.views;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When silence has to be asked about.
 *
 * @param silence how long a partner may take to answer an orientation
 */
@ConfigurationProperties("entente.due")
record DueProperties(@DefaultValue("P14D") Period silence) {}
