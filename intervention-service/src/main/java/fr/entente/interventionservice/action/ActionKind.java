package fr.entente.interventionservice.action;

/** In which form they come together. */
public enum ActionKind {
    NEIGHBOURS_PARTY,
    SHARED_MEAL,
    WORKSHOP,
    GAMES_SPORT,
    OUTING,
    CLEAN_UP,
    GARDENING,
    MEETING,
    INFORMATION_STAND,
    OTHER
}
