package fr.entente.gatewayservice.session.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

record SignInForm(@NotBlank @Size(max = 200) String login, @NotEmpty @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "a login and a password";
    }
}
