package fr.entente.dossierservice.dossier;

/** What was done for those who suffered from the conflict. */
public enum Support {
    VICTIM_HEARD,
    RIGHTS_EXPLAINED,
    COMPLAINT_ACCOMPANIED,
    VICTIM_SUPPORT_JOINED,
    NEIGHBOURS_SUPPORTED
}
