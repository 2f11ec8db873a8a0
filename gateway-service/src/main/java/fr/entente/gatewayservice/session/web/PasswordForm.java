package fr.entente.gatewayservice.session.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import fr.entente.gatewayservice.account.GoodPassword;

record PasswordForm(@NotEmpty @Size(max = 200) String currentPassword, @NotNull @GoodPassword String password) {

    @Override
    public String toString() {
        return "two passwords";
    }
}
