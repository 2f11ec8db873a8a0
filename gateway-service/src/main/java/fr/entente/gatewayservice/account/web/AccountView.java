package fr.entente.gatewayservice.account.web;

import java.util.List;
import java.util.UUID;

import fr.entente.gatewayservice.account.AccountDesk.Listed;
import fr.entente.gatewayservice.account.Grant;
import fr.entente.gatewayservice.account.Language;

record AccountView(UUID person, String login, String displayName, Language language, List<Grant> grants) {

    static AccountView of(Listed listed) {
        var account = listed.account();
        return new AccountView(account.person(), account.login(), account.displayName(), account.language(),
                listed.grants());
    }
}
