package fr.entente.gatewayservice.account.web;

import jakarta.validation.constraints.NotNull;

import fr.entente.gatewayservice.account.GoodPassword;

/** A disabled account comes back with a new password only. */
record EnablingForm(@NotNull @GoodPassword String password) {

    @Override
    public String toString() {
        return "a password";
    }
}
