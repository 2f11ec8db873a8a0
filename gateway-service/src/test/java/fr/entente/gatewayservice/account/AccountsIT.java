package fr.entente.gatewayservice.account;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.RunningGateway;
import fr.entente.gatewayservice.testing.Samples;

import static fr.entente.gatewayservice.testing.Browser.account;
import static org.assertj.core.api.Assertions.assertThat;

class AccountsIT {

    private static RunningGateway gateway;
    private static Browser administrator;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start();
        administrator = gateway.administrator();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void makingAnAccountTwiceIsMakingItOnce() {
        var person = UUID.randomUUID();
        assertThat(administrator.put(account(person), Samples.account("Once")).status()).isEqualTo(201);
        assertThat(administrator.put(account(person), Samples.account("once")).status()).isEqualTo(200);
        var signedIn = gateway.browser().signIn("ONCE", RunningGateway.PASSWORD);
        assertThat(signedIn.json().path("login").asString()).isEqualTo("once");
        assertThat(signedIn.json().path("person").asString()).isEqualTo(person.toString());
    }

    @Test
    void repeatingAnAccountSignsNobodyOut() {
        var person = UUID.randomUUID();
        administrator.put(account(person), Samples.account("stays"));
        var browser = gateway.browser();
        browser.signIn("stays", RunningGateway.PASSWORD);
        administrator.put(account(person), Samples.account("stays"));
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aLoginBelongsToOnePerson() {
        administrator.put(account(UUID.randomUUID()), Samples.account("taken"));
        var second = administrator.put(account(UUID.randomUUID()), Samples.account("TAKEN"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("urn:problem:account:login-taken");
        assertThat(second.json().path("errors").path(0).path("field").asString()).isEqualTo("login");
    }

    @Test
    void wrongFieldsAreNamedInTheCallersLanguage() {
        var answer = administrator.send(administrator.bare(account(UUID.randomUUID()))
                .header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "fr-FR")
                .header("Content-Type", "application/json").PUT(BodyPublishers
                        .ofString(Samples.account("a b", "too short"))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").valueStream().map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("login", "password");
        assertThat(answer.body()).contains("au moins 12 caractères", "ne contient pas d’espace");
    }

    @Test
    void aNewAccountNeedsAPasswordAndAKnownLanguage() {
        var without = "{\"login\":\"without\",\"displayName\":\"Without\",\"language\":\"fr\"}";
        assertThat(administrator.put(account(UUID.randomUUID()), without).problem())
                .isEqualTo("urn:problem:account:password-missing");
        var german = Samples.account("german").replace("\"fr\"", "\"de\"");
        assertThat(administrator.put(account(UUID.randomUUID()), german).status()).isEqualTo(400);
        assertThat(administrator.put("/api/accounts/not-an-id", Samples.account("not.an.id")).status()).isEqualTo(400);
    }

    @Test
    void aGrantIsGivenOnceAndNeverMeansSomethingElse() {
        var path = newAccount("granted") + "/grants/" + UUID.randomUUID();
        assertThat(administrator.put(path, Samples.mediator(Samples.CHAMPIGNY)).status()).isEqualTo(201);
        assertThat(administrator.put(path, Samples.mediator(Samples.CHAMPIGNY)).status()).isEqualTo(200);
        assertThat(administrator.put(path, Samples.mediator(Samples.NORD)).problem()).isEqualTo("urn:problem:id:taken");
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.put(path, Samples.mediator(Samples.CHAMPIGNY)).problem())
                .isEqualTo("urn:problem:grant:revoked");
    }

    @Test
    void aGrantHasWhatItsRoleNeedsAndNothingElse() {
        var grants = newAccount("half.granted") + "/grants/";
        var withoutLandlord = Samples.mediator(Samples.CHAMPIGNY).replace("MEDIATOR", "LANDLORD");
        assertThat(administrator.put(grants + UUID.randomUUID(), withoutLandlord).json().path("errors").path(0)
                .path("field").asString()).isEqualTo("landlordId");
        var boundMediator = Samples.landlord(Samples.CHAMPIGNY, Samples.VALOPHIS).replace("LANDLORD", "MEDIATOR");
        assertThat(administrator.put(grants + UUID.randomUUID(), boundMediator).problem())
                .isEqualTo("urn:problem:grant:field-foreign");
        var unknownRole = Samples.mediator(Samples.CHAMPIGNY).replace("MEDIATOR", "KING");
        assertThat(administrator.put(grants + UUID.randomUUID(), unknownRole).body()).contains("allowed", "MANAGER");
    }

    @Test
    void unknownAccountsAndGrantsAreNotFound() {
        var nobody = account(UUID.randomUUID());
        assertThat(administrator.delete(nobody).problem()).isEqualTo("urn:problem:account:unknown");
        assertThat(administrator.put(nobody + "/grants/" + UUID.randomUUID(), Samples.mediator(Samples.NORD)).problem())
                .isEqualTo("urn:problem:account:unknown");
        assertThat(administrator.delete(nobody + "/grants/" + UUID.randomUUID()).problem())
                .isEqualTo("urn:problem:grant:unknown");
    }

    @Test
    void aCoordinatorKeepsTheGrantsOfHisOwnScheme() {
        var coordinator = gateway.person("coordinator.one",
                Map.of(UUID.randomUUID(), Samples.coordinator(Samples.CHAMPIGNY)));
        var person = account(UUID.randomUUID());
        assertThat(coordinator.put(person, Samples.account("by.coordinator")).status()).isEqualTo(201);
        assertThat(coordinator.put(person, Samples.account("by.coordinator")).status()).isEqualTo(200);
        var grant = person + "/grants/" + UUID.randomUUID();
        var landlord = Samples.landlord(Samples.CHAMPIGNY, Samples.VALOPHIS);
        assertThat(coordinator.put(grant, landlord).status()).isEqualTo(201);
        assertThat(coordinator.delete(grant).status()).isEqualTo(204);
        assertThat(coordinator.put(person + "/grants/" + UUID.randomUUID(),
                Samples.landlord(Samples.NORD, Samples.VALOPHIS)).problem()).isEqualTo("urn:problem:access:forbidden");
        assertThat(coordinator.put(person + "/grants/" + UUID.randomUUID(), "{\"role\":\"ADMINISTRATOR\"}").status())
                .isEqualTo(403);
    }

    @Test
    void aCoordinatorTouchesNoGrantOfAnotherScheme() {
        var foreign = newAccount("of.the.north") + "/grants/" + UUID.randomUUID();
        administrator.put(foreign, Samples.mediator(Samples.NORD));
        var coordinator = gateway.person("coordinator.two",
                Map.of(UUID.randomUUID(), Samples.coordinator(Samples.CHAMPIGNY)));
        assertThat(coordinator.delete(foreign).status()).isEqualTo(404);
        assertThat(coordinator.get("/api/accounts").body()).doesNotContain("of.the.north");
    }

    @Test
    void aCoordinatorChangesNobodysPassword() {
        var person = newAccount("victim");
        var coordinator = gateway.person("coordinator.three",
                Map.of(UUID.randomUUID(), Samples.coordinator(Samples.CHAMPIGNY)));
        assertThat(coordinator.put(person, Samples.account("victim", "my own password")).status()).isEqualTo(403);
        assertThat(coordinator.delete(person).status()).isEqualTo(403);
        assertThat(gateway.browser().signIn("victim", RunningGateway.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aDisabledAccountComesBackByAnOperationOfItsOwnAndWithANewPassword() {
        var person = newAccount("comes.back");
        administrator.delete(person);
        var old = administrator.put(person, Samples.account("comes.back"));
        assertThat(old.problem()).isEqualTo("urn:problem:account:disabled");
        assertThat(gateway.browser().signIn("comes.back", RunningGateway.PASSWORD).status()).isEqualTo(401);
        var enabling = "{\"password\":\"another good password\"}";
        assertThat(administrator.post(person + "/enabling", enabling).status()).isEqualTo(204);
        assertThat(administrator.post(person + "/enabling", enabling).status()).as("repeated").isEqualTo(204);
        assertThat(gateway.browser().signIn("comes.back", RunningGateway.PASSWORD).status()).isEqualTo(401);
        assertThat(gateway.browser().signIn("comes.back", "another good password").status()).isEqualTo(200);
        assertThat(administrator.post(person + "/enabling", "{\"password\":\"yet another password\"}").problem())
                .isEqualTo("urn:problem:account:in-force");
    }

    @Test
    void whoIsDisabledStandsInAListOfTheAdministratorsUntilHeIsEnabled() {
        var person = UUID.randomUUID();
        administrator.put(account(person), Samples.account("shelved"));
        administrator.delete(account(person));

        assertThat(people(administrator, "?limit=200")).doesNotContain(person.toString());
        assertThat(people(administrator, "?limit=200&disabled=true")).contains(person.toString());
        var coordinator = gateway.person("coordinator.eight",
                Map.of(UUID.randomUUID(), Samples.coordinator(Samples.CHAMPIGNY)));
        assertThat(coordinator.get("/api/accounts?disabled=true").status()).isEqualTo(403);

        administrator.post(account(person) + "/enabling", "{\"password\":\"another good password\"}");
        assertThat(people(administrator, "?limit=200&disabled=true")).doesNotContain(person.toString());
        assertThat(people(administrator, "?limit=200")).contains(person.toString());
    }

    private static List<String> people(Browser reader, String query) {
        return reader.get("/api/accounts" + query).json().path("items").valueStream()
                .map(one -> one.path("person").asString()).toList();
    }

    @Test
    void onlyAnAdministratorEnablesAndOnlyWithAGoodPassword() {
        var person = newAccount("stays.out");
        administrator.delete(person);
        var coordinator = gateway.person("coordinator.five",
                Map.of(UUID.randomUUID(), Samples.coordinator(Samples.CHAMPIGNY)));
        var enabling = "{\"password\":\"another good password\"}";
        assertThat(coordinator.post(person + "/enabling", enabling).status()).isEqualTo(403);
        assertThat(administrator.post(account(UUID.randomUUID()) + "/enabling", enabling).status()).isEqualTo(404);
        for (var bad : new String[]{"{}", "{\"password\":\"short\"}"}) {
            assertThat(administrator.post(person + "/enabling", bad).json().path("errors").path(0).path("field")
                    .asString()).isEqualTo("password");
        }
    }

    @Test
    void aCoordinatorLetsNobodyIntoTheOperatorAndTakesWhoLeftIt() {
        var coordinator = gateway.person("coordinator.five",
                Map.of(UUID.randomUUID(), Samples.coordinator(Samples.CHAMPIGNY)));
        var person = account(UUID.randomUUID());
        coordinator.put(person, Samples.account("straw.man"));
        for (var role : List.of(Samples.mediator(Samples.CHAMPIGNY), Samples.manager(Samples.CHAMPIGNY))) {
            assertThat(coordinator.put(person + "/grants/" + UUID.randomUUID(), role).problem())
                    .isEqualTo("urn:problem:grant:let-in-by-the-operator");
        }
        var given = newAccount("left.the.operator") + "/grants/" + UUID.randomUUID();
        administrator.put(given, Samples.mediator(Samples.CHAMPIGNY));
        assertThat(coordinator.delete(given).status()).isEqualTo(204);
    }

    @Test
    void nobodyGivesHimselfAnything() {
        var coordinator = gateway.person("coordinator.six",
                Map.of(UUID.randomUUID(), Samples.coordinator(Samples.CHAMPIGNY)));
        var manager = gateway.person("manager.one", Map.of(UUID.randomUUID(), Samples.manager(Samples.CHAMPIGNY)));
        assertThat(coordinator.put(ownGrant(coordinator), Samples.landlord(Samples.CHAMPIGNY, Samples.VALOPHIS))
                .problem()).isEqualTo("urn:problem:grant:for-oneself");
        assertThat(manager.put(ownGrant(manager), Samples.mediator(Samples.CHAMPIGNY)).problem())
                .isEqualTo("urn:problem:grant:for-oneself");
        assertThat(administrator.put(ownGrant(administrator), Samples.manager(Samples.CHAMPIGNY)).problem())
                .isEqualTo("urn:problem:grant:for-oneself");
    }

    @Test
    void aManagerLetsInThePeopleOfTheOperatorAndSeesNobodyElse() {
        var scheme = UUID.randomUUID();
        var manager = gateway.person("manager.two", Map.of(UUID.randomUUID(), Samples.manager(scheme)));
        var person = account(UUID.randomUUID());
        assertThat(manager.put(person, Samples.account("new.mediator")).status()).isEqualTo(201);
        assertThat(manager.put(person + "/grants/" + UUID.randomUUID(), Samples.mediator(scheme)).status())
                .isEqualTo(201);
        assertThat(manager.put(person + "/grants/" + UUID.randomUUID(), Samples.manager(scheme)).status())
                .isEqualTo(201);
        administrator.put(person + "/grants/" + UUID.randomUUID(), Samples.landlord(scheme, Samples.VALOPHIS));
        administrator.put(newAccount("staff.of.a.landlord") + "/grants/" + UUID.randomUUID(),
                Samples.landlord(scheme, Samples.VALOPHIS));
        assertThat(manager.get("/api/accounts").body()).contains("new.mediator", "manager.two")
                .doesNotContain("staff.of.a.landlord", "LANDLORD");
        for (var foreign : List.of(Samples.mediator(Samples.NORD), Samples.coordinator(scheme),
                Samples.landlord(scheme, Samples.VALOPHIS))) {
            assertThat(manager.put(person + "/grants/" + UUID.randomUUID(), foreign).status()).isEqualTo(403);
        }
        assertThat(manager.put(person, Samples.account("new.mediator", "another password")).status()).isEqualTo(403);
    }

    @Test
    void aManagerLetsInNoAccountOfWhichSomebodyElseChoseThePassword() {
        var manager = gateway.person("manager.three",
                Map.of(UUID.randomUUID(), Samples.manager(Samples.CHAMPIGNY)));
        var coordinator = gateway.person("coordinator.seven",
                Map.of(UUID.randomUUID(), Samples.coordinator(Samples.CHAMPIGNY)));
        var person = account(UUID.randomUUID());
        coordinator.put(person, Samples.account("prepared"));
        assertThat(manager.put(person + "/grants/" + UUID.randomUUID(), Samples.mediator(Samples.CHAMPIGNY)).problem())
                .isEqualTo("urn:problem:account:unknown");
    }

    private static String ownGrant(Browser browser) {
        return account(UUID.fromString(browser.get("/api/me").json().path("person").asString())) + "/grants/"
                + UUID.randomUUID();
    }

    @Test
    void theOtherRolesKeepNoAccounts() {
        var mediator = gateway.person("curious", Map.of(UUID.randomUUID(), Samples.mediator(Samples.CHAMPIGNY)));
        assertThat(mediator.get("/api/accounts").problem()).isEqualTo("urn:problem:access:forbidden");
        assertThat(mediator.put(account(UUID.randomUUID()), Samples.account("self.made")).status()).isEqualTo(403);
    }

    @Test
    void theListIsPagedInTheOrderOfLogins() {
        newAccount("aaa.first");
        newAccount("aaa.second");
        var first = administrator.get("/api/accounts?limit=1").json();
        assertThat(first.path("items").path(0).path("login").asString()).isEqualTo("aaa.first");
        assertThat(new String(Base64.getUrlDecoder().decode(first.path("next").asString()), StandardCharsets.UTF_8))
                .as("what goes into an address names nobody").doesNotContain("aaa.first")
                .isEqualTo(first.path("items").path(0).path("person").asString());
        var next = administrator.get("/api/accounts?limit=1&cursor=" + first.path("next").asString()).json();
        assertThat(next.path("items").path(0).path("login").asString()).isEqualTo("aaa.second");
        assertThat(administrator.get("/api/accounts?limit=0").status()).isEqualTo(400);
    }

    @Test
    void theLastAdministratorStays() {
        var me = administrator.get("/api/me").json();
        var path = "/api/accounts/" + me.path("person").asString();
        assertThat(administrator.delete(path + "/grants/" + me.path("acting").path("id").asString()).problem())
                .isEqualTo("urn:problem:account:last-administrator");
        assertThat(administrator.delete(path).status()).isEqualTo(409);
        assertThat(administrator.get("/api/accounts").status()).isEqualTo(200);
    }

    private static String newAccount(String login) {
        var path = account(UUID.randomUUID());
        administrator.put(path, Samples.account(login));
        return path;
    }

    @Test
    void theOperatorsPeopleKnowEachOtherByNameWithinTheirSchemeAndNobodyElseDoes() {
        var scheme = UUID.randomUUID();
        var mediator = gateway.person("mediator.known", Map.of(UUID.randomUUID(), Samples.mediator(scheme)));
        var elsewhere = gateway.person("mediator.elsewhere",
                Map.of(UUID.randomUUID(), Samples.mediator(Samples.CHAMPIGNY)));
        var coordinator = gateway.person("coordinator.four",
                Map.of(UUID.randomUUID(), Samples.coordinator(scheme)));
        assertThat(mediator.get("/api/colleagues").json().path("items").findValuesAsString("person"))
                .containsExactly(mediator.get("/api/me").json().path("person").asString());
        assertThat(elsewhere.get("/api/colleagues").body())
                .doesNotContain(mediator.get("/api/me").json().path("person").asString());
        assertThat(coordinator.get("/api/colleagues").status()).isEqualTo(403);
    }
}
