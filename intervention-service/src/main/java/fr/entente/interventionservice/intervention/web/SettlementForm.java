package fr.entente.interventionservice.intervention.web;

import java.util.Map;

import jakarta.validation.constraints.NotEmpty;

import fr.entente.interventionservice.intervention.Aspect;
import fr.entente.interventionservice.intervention.Choice;

/** For each aspect that is contradicted, which value holds. */
record SettlementForm(@NotEmpty Map<Aspect, Choice> choices) {}
