package fr.entente.interventionservice.action;

/** What comes after it. */
public enum FollowUp {
    REPEAT,
    HAND_OVER_TO_RESIDENTS,
    NONE
}
