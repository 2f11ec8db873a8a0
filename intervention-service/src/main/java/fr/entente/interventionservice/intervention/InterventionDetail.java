package fr.entente.interventionservice.intervention;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** One intervention as it is now, and how it came to be so. */
public record InterventionDetail(@JsonUnwrapped InterventionSheet sheet, List<InterventionEntry> history) {}
