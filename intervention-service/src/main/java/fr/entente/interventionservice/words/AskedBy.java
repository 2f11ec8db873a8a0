package fr.entente.interventionservice.words;

/** Who asked, where somebody did. */
public enum AskedBy {
    TENANT,
    ANONYMOUS_TENANT,
    CARETAKER,
    LANDLORD_AGENCY,
    TOWN,
    POLICE,
    TENANT_ASSOCIATION,
    SHOPKEEPER,
    OTHER
}
