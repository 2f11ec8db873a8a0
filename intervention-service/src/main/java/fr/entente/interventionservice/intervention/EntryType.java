package fr.entente.interventionservice.intervention;

/** What an entry of an intervention's history tells. */
public enum EntryType {
    LOGGED,
    CORRECTED,
    WITHDRAWN
}
