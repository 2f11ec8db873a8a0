package fr.entente.servicekit.intake;

/** A fact and the record it was read from. */
public record Taken<F>(F fact, Incoming source) {}
