package fr.entente.servicekit.web;

/** Knows what exists, for whomever; asked when a caller was told that it does not. */
public interface Existing {

    /** Has existed long enough for every list to show it. False where it cannot be told just now. */
    boolean has(String id);
}
