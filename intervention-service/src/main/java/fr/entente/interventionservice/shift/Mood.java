package fr.entente.interventionservice.shift;

/** How a sector was found that evening. */
public enum Mood {
    CALM,
    TENSE,
    WORRYING
}
