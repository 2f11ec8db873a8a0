package fr.entente.dossierservice.dossier;

/**
 * The inquiry among neighbours and in the close surroundings, in households.
 *
 * @param heard those who answered
 * @param disturbed those of them whom the conflict still disturbs
 */
public record Inquiry(int asked, int heard, int disturbed) {}
