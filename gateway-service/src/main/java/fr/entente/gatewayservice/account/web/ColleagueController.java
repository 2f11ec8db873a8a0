package fr.entente.gatewayservice.account.web;

import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.gatewayservice.account.AccountDesk;
import fr.entente.gatewayservice.account.Colleague;
import fr.entente.gatewayservice.session.SignedIn;

@RestController
class ColleagueController {

    private final AccountDesk accounts;

    ColleagueController(AccountDesk accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/colleagues")
    Colleagues list(@AuthenticationPrincipal SignedIn signedIn) {
        return new Colleagues(accounts.colleagues(signedIn.requiredCaller()));
    }

    record Colleagues(List<Colleague> items) {}
}
