package fr.entente.dossierservice.dossier;

import fr.entente.dossierservice.words.MediatorId;

/** Of a dossier, from one mediator to another, once that one agrees. */
public record Handover(MediatorId from, MediatorId to) {}
