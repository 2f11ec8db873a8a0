package fr.entente.dossierservice.request;

import fr.entente.dossierservice.words.MediatorId;

/** Of a request, from whoever answers for it to a colleague, once that one agrees. */
public record Handover(MediatorId from, MediatorId to) {}
