package fr.entente.reportingservice.rebuild;

/**
 * One version of the projection.
 *
 * @param shape of its tables, to tell whether this version of the service made them
 * @param cellsDone all facts found at the beginning of the rebuild are summed up
 */
record ProjectionVersion(int number, String shape, boolean cellsDone) {}
