package fr.entente.gatewayservice.session;

/**
 * Where a sign-in comes from.
 *
 * @param device the secret of the browser: what it had, or what it is given now
 */
public record Origin(String address, SessionSecret device) {}
