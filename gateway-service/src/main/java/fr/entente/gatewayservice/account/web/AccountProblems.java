package fr.entente.gatewayservice.account.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.gatewayservice.account.AccountRejection;
import fr.entente.gatewayservice.account.AccountRejection.Disabled;
import fr.entente.gatewayservice.account.AccountRejection.ForOneself;
import fr.entente.gatewayservice.account.AccountRejection.GrantRevoked;
import fr.entente.gatewayservice.account.AccountRejection.GrantTaken;
import fr.entente.gatewayservice.account.AccountRejection.InForce;
import fr.entente.gatewayservice.account.AccountRejection.LastAdministrator;
import fr.entente.gatewayservice.account.AccountRejection.LetInByTheOperator;
import fr.entente.gatewayservice.account.AccountRejection.LoginTaken;
import fr.entente.gatewayservice.account.AccountRejection.PasswordMissing;
import fr.entente.gatewayservice.account.AccountRejection.SamePassword;
import fr.entente.gatewayservice.account.AccountRejection.Unknown;
import fr.entente.gatewayservice.account.AccountRejection.UnknownGrant;
import fr.entente.gatewayservice.account.AccountRejection.WrongPassword;
import fr.entente.servicekit.web.Problems;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountProblems {

    private final Problems problems;

    AccountProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail of(AccountRejection rejection) {
        return switch (rejection) {
            case Unknown _ -> problems.of(HttpStatus.NOT_FOUND, "account", "unknown");
            case UnknownGrant _ -> problems.of(HttpStatus.NOT_FOUND, "grant", "unknown");
            case LoginTaken _ -> problems.ofField(HttpStatus.CONFLICT, "account", "login-taken", "login");
            case PasswordMissing _ ->
                    problems.ofField(HttpStatus.BAD_REQUEST, "account", "password-missing", "password");
            case WrongPassword _ ->
                    problems.ofField(HttpStatus.BAD_REQUEST, "account", "wrong-password", "currentPassword");
            case SamePassword _ -> problems.ofField(HttpStatus.BAD_REQUEST, "account", "same-password", "password");
            case Disabled _ -> problems.of(HttpStatus.CONFLICT, "account", "disabled");
            case InForce _ -> problems.of(HttpStatus.CONFLICT, "account", "in-force");
            case GrantTaken _ -> problems.of(HttpStatus.CONFLICT, "id", "taken");
            case GrantRevoked _ -> problems.of(HttpStatus.CONFLICT, "grant", "revoked");
            case LetInByTheOperator _ ->
                    problems.ofField(HttpStatus.FORBIDDEN, "grant", "let-in-by-the-operator", "role");
            case ForOneself _ -> problems.of(HttpStatus.FORBIDDEN, "grant", "for-oneself");
            case LastAdministrator _ -> problems.of(HttpStatus.CONFLICT, "account", "last-administrator");
        };
    }
}
