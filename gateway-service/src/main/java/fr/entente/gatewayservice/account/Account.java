package fr.entente.gatewayservice.account;

import java.util.UUID;

/** A person who can sign in; the login is kept in lower case. */
public record Account(UUID person, String login, String displayName, Language language) {}
