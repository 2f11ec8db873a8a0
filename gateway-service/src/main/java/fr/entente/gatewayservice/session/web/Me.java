package fr.entente.gatewayservice.session.web;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import fr.entente.gatewayservice.account.Account;
import fr.entente.gatewayservice.account.Grant;
import fr.entente.gatewayservice.account.Language;

/** What a person sees of himself. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Me(UUID person, String login, String displayName, Language language, List<Grant> grants,
        @Nullable Grant acting) {

    static Me of(Account account, List<Grant> grants, @Nullable UUID acting) {
        var chosen = grants.stream().filter(grant -> grant.id().equals(acting)).findFirst().orElse(null);
        return new Me(account.person(), account.login(), account.displayName(), account.language(), grants, chosen);
    }
}
