package fr.entente.gatewayservice.account.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.gatewayservice.account.AccountDesk;
import fr.entente.gatewayservice.account.Grant;
import fr.entente.gatewayservice.account.GrantDesk;
import fr.entente.gatewayservice.session.SignedIn;
import fr.entente.servicekit.web.Cursor;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private final AccountDesk accounts;
    private final GrantDesk grants;

    AccountController(AccountDesk accounts, GrantDesk grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    @GetMapping
    Page<AccountView> list(@RequestParam(defaultValue = "false") boolean disabled, Paging paging,
            @AuthenticationPrincipal SignedIn signedIn) {
        var after = paging.after().map(cursor -> cursor.uuid(0)).orElse(null);
        var rows = accounts.list(signedIn.requiredCaller(), disabled, after, paging.rows()).stream()
                .map(AccountView::of)
                .toList();
        return paging.page(rows, account -> Cursor.of(account.person()));
    }

    @PutMapping("/{person}")
    ResponseEntity<Made> put(@PathVariable UUID person, @Valid @RequestBody AccountForm form,
            @AuthenticationPrincipal SignedIn signedIn) {
        return made(person, accounts.put(signedIn.requiredCaller(), form.account(person), form.password()));
    }

    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable UUID person, @AuthenticationPrincipal SignedIn signedIn) {
        accounts.disable(signedIn.requiredCaller(), person);
    }

    @PostMapping("/{person}/enabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable UUID person, @Valid @RequestBody EnablingForm form,
            @AuthenticationPrincipal SignedIn signedIn) {
        accounts.enable(signedIn.requiredCaller(), person, form.password());
    }

    @PutMapping("/{person}/grants/{grant}")
    ResponseEntity<Grant> put(@PathVariable UUID person, @PathVariable UUID grant, @Valid @RequestBody GrantForm form,
            @AuthenticationPrincipal SignedIn signedIn) {
        var given = form.grant(grant);
        var isNew = grants.put(signedIn.requiredCaller(), person, given);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(given);
    }

    @DeleteMapping("/{person}/grants/{grant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID person, @PathVariable UUID grant, @AuthenticationPrincipal SignedIn signedIn) {
        grants.revoke(signedIn.requiredCaller(), person, grant);
    }

    private static ResponseEntity<Made> made(UUID id, boolean isNew) {
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(new Made(id));
    }

    record Made(UUID id) {}
}
