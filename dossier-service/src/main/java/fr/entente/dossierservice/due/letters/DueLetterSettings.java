package fr.entente.dossierservice.due.letters;

import java.time.LocalTime;
import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When letters are written, and to whom none is any more.
 *
 * @param at from this hour on, where the schemes are
 * @param lapse how long somebody gets letters who does not come any more
 */
@ConfigurationProperties("entente.due.letters")
record DueLetterSettings(LocalTime at, Period lapse) {}
