package fr.entente.interventionservice.words;

/** Where on the site or beside it. */
public enum Space {
    HALL,
    LANDING_STAIRS,
    LIFT,
    CELLAR,
    UNDERGROUND_CAR_PARK,
    SURFACE_CAR_PARK,
    PRIVATE_ROAD,
    GREEN_SPACE,
    PLAYGROUND,
    FOOTPATH,
    REFUSE_BICYCLE_ROOM,
    RECEPTION_OFFICE,
    FOOT_OF_BUILDING,
    AROUND_SHOPS,
    PUBLIC_SPACE,
    DWELLING
}
