package fr.entente.interventionservice.defect;

import java.time.Instant;

import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;

/** What was found where and when, by the clock of the mediator's phone. */
public record Finding(SiteId siteId, Space space, DefectCategory category, DefectSeverity severity, Instant foundAt) {}
