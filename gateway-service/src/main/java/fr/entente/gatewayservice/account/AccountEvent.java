package fr.entente.gatewayservice.account;

import java.util.UUID;

/** What happened to an account that must end its sessions, in the same transaction. */
public sealed interface AccountEvent {

    UUID person();

    record PasswordChanged(UUID person) implements AccountEvent {}

    record AccountDisabled(UUID person) implements AccountEvent {}
}
