package fr.entente.gatewayservice.session.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.gatewayservice.account.Accounts;
import fr.entente.gatewayservice.account.Grant;
import fr.entente.gatewayservice.account.Grants;
import fr.entente.gatewayservice.session.Origin;
import fr.entente.gatewayservice.session.OwnPassword;
import fr.entente.gatewayservice.session.SessionSecret;
import fr.entente.gatewayservice.session.Sessions;
import fr.entente.gatewayservice.session.SignIn;
import fr.entente.gatewayservice.session.SignInRejection.WrongCredentials;
import fr.entente.gatewayservice.session.SignedIn;
import fr.entente.servicekit.web.ProblemException;

@RestController
class SessionController {

    private final SignIn signIn;
    private final OwnPassword ownPassword;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Grants grants;
    private final SessionCookie cookie;

    SessionController(SignIn signIn, OwnPassword ownPassword, Sessions sessions, Accounts accounts, Grants grants,
            SessionCookie cookie) {
        this.signIn = signIn;
        this.ownPassword = ownPassword;
        this.sessions = sessions;
        this.accounts = accounts;
        this.grants = grants;
        this.cookie = cookie;
    }

    @PostMapping("/api/session")
    ResponseEntity<Me> signIn(@Valid @RequestBody SignInForm form, HttpServletRequest request) {
        var device = cookie.device(request).orElseGet(SessionSecret::random);
        var secret = signIn.start(form.login(), form.password(), new Origin(request.getRemoteAddr(), device));
        cookie.read(request).ifPresent(sessions::end);
        var signedIn = sessions.find(secret).orElseThrow(WrongCredentials::new);
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, cookie.give(secret).toString(),
                cookie.giveDevice(device).toString()).body(me(signedIn));
    }

    /** Also without a session: who is out stays out. */
    @DeleteMapping("/api/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        cookie.read(request).ifPresent(sessions::end);
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.takeBack().toString()).build();
    }

    @GetMapping("/api/me")
    Me me(@AuthenticationPrincipal SignedIn signedIn) {
        return me(signedIn, actingId(signedIn.acting()));
    }

    @PutMapping("/api/me/acting")
    Me actAs(@Valid @RequestBody ActingForm form, @AuthenticationPrincipal SignedIn signedIn) {
        if (grants.of(signedIn.person()).stream().noneMatch(grant -> grant.id().equals(form.grantId()))) {
            throw ProblemException.ofField(HttpStatus.NOT_FOUND, "grant", "unknown", "grantId");
        }
        sessions.actAs(signedIn.session(), form.grantId());
        return me(signedIn, form.grantId());
    }

    /** Whoever is signed in elsewhere under the old password is out; this browser goes on. */
    @PutMapping("/api/me/password")
    ResponseEntity<Void> changePassword(@Valid @RequestBody PasswordForm form,
            @AuthenticationPrincipal SignedIn signedIn, HttpServletRequest request) {
        var device = cookie.device(request).orElseGet(SessionSecret::random);
        var secret = ownPassword.change(signedIn, form.currentPassword(), form.password(),
                new Origin(request.getRemoteAddr(), device));
        cookie.read(request).ifPresent(sessions::end);
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.give(secret).toString(),
                cookie.giveDevice(device).toString()).build();
    }

    private Me me(SignedIn signedIn, @Nullable UUID acting) {
        var account = accounts.find(signedIn.person()).orElseThrow(WrongCredentials::new);
        return Me.of(account, grants.of(signedIn.person()), acting);
    }

    private static @Nullable UUID actingId(@Nullable Grant acting) {
        return acting == null ? null : acting.id();
    }
}
