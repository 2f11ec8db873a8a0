package fr.entente.gatewayservice.account.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import fr.entente.gatewayservice.account.Account;
import fr.entente.gatewayservice.account.Accounts;
import fr.entente.gatewayservice.account.GoodPassword;
import fr.entente.gatewayservice.account.Language;

/**
 * What is written about an account.
 *
 * @param password the old one stays where none is given
 */
record AccountForm(
        @NotNull @Size(min = 3, max = 100) @Pattern(regexp = "[^\\s]*", message = "{account.login}") String login,
        @NotBlank @Size(max = 100) String displayName, @GoodPassword @Nullable String password,
        @NotNull Language language) {

    Account account(UUID person) {
        return new Account(person, Accounts.login(login), displayName.strip(), language);
    }

    @Override
    public String toString() {
        return "an account";
    }
}
