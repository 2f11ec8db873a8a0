package fr.entente.dossierservice.engagement.views;

/** How far an engagement is today. */
public enum EngagementStatus {
    PLANNED,
    RUNNING,
    ENDED,
    CANCELLED
}
