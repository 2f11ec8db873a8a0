package fr.entente.dossierservice.stock;

/** What can be wrong in a file, each with words for its cause and its cure. */
public enum Cause {

    EMPTY,
    UNKNOWN_COLUMNS,
    COLUMN_MISSING,
    COLUMN_TWICE,
    NUMBER_OF_CELLS,
    CELL_EMPTY,
    TEXT_TOO_LONG,
    COMMUNE,
    QPV,
    CONSTRUCTION,
    NOT_A_NUMBER,
    DWELLINGS,
    OWNER_NUMBER,
    OTHER_OWNER,
    NOT_THIS_LANDLORD,
    DWELLING_TWICE,
    QUOTES,
    ENCODING,
    BROKEN,
    INFLATES,
    TOO_MANY_LINES,
    TOO_MANY_BUILDINGS
}
