package fr.entente.interventionservice.defect;

/** What is broken or dirty. */
public enum DefectCategory {
    LIGHTING,
    LIFT,
    DOOR_LOCK_INTERCOM,
    GLASS,
    WATER_LEAK,
    ELECTRICITY,
    HEATING,
    FIRE_SAFETY,
    TAG,
    WASTE,
    WRECK,
    ROAD_PARKING_EQUIPMENT,
    PLAYGROUND_EQUIPMENT,
    GREEN_SPACE,
    PESTS,
    OTHER
}
