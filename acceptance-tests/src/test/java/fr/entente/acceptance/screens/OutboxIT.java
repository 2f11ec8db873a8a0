package fr.entente.acceptance.screens;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/** The modules of the outbox themselves, in the browser they are written for. */
@Order(1) // among the longest: it starts before others
class OutboxIT {

    private static final String ROUND = """
            async () => {
              const { ready, together, pauseOf, pauseBefore } = await import('/app/outbox/round.js');
              const item = (id, thing, state = 'WAITING', grant = 'mine', kind = 'LOGGED') =>
                  ({ id, state, content: { thing, grant, kind } });
              const items = [item(1, 'a'), item(2, 'b', 'REFUSED'), item(3, 'a'), item(4, 'b'), item(5, 'c'),
                  item(6, 'd', 'WAITING', 'other'), { id: 7, state: 'WAITING' }, item(8, 'e', 'WAITING', 'mine', 'WITHDRAWN')];
              const round = ready(items, 'mine', new Set([8]));
              return JSON.stringify([
                round.map(({ id }) => id),
                together(ready(items, 'mine'), () => 1).map(({ id }) => id),
                [0, 401, 425, 429, 500, 503, 400, 404, 409, 412].map((status) => pauseOf({ status })),
                pauseOf({ status: 409, type: 'urn:problem:acting:changed' }),
                [0, 1, 20].map((attempt) => pauseBefore(attempt, 0.5)),
              ]);
            }""";
    private static final String HAND_IN = """
            async ([site, count]) => {
              const { outbox } = await import('/app/outbox/outbox.js');
              const { contentOf, blank, withKind } = await import('/app/screens/field/intervention-form.js');
              const { uuidv7 } = await import('/app/uuid.js');
              const content = () => contentOf({ ...withKind(blank(), 'PRESENCE'), siteId: site, space: 'HALL' });
              await Promise.all(Array.from({ length: count }, () => outbox.hand({ kind: 'LOGGED', thing: uuidv7(), content: content(), offset: 0 })));
            }""";
    /** What this phone keeps opens only when the test says so, and not at all while it is unreadable. */
    private static final String LOOKS_WHEN_TOLD = """
            const { decrypt } = SubtleCrypto.prototype;
            const { getAll } = IDBIndex.prototype;
            const told = new Promise((look) => { globalThis.look = look; });
            SubtleCrypto.prototype.decrypt = async function (how, ...rest) {
              new TextDecoder().decode(how.additionalData).endsWith('/me') || (await told);
              return decrypt.call(this, how, ...rest);
            };
            IDBIndex.prototype.getAll = function (...asked) {
              if (sessionStorage.getItem('unreadable')) {
                throw new DOMException('refused', 'UnknownError');
              }
              return getAll.apply(this, asked);
            };""";
    private static final String READ_LATE = """
            async () => {
              const { outbox } = await import('/app/outbox/outbox.js');
              const { removeItem } = await import('/app/outbox/cabinet.js');
              const { decrypt } = SubtleCrypto.prototype;
              const { promise: opening, resolve: opens } = Promise.withResolvers();
              const { promise: told, resolve: tell } = Promise.withResolvers();
              SubtleCrypto.prototype.decrypt = async function (...all) {
                opens();
                await told;
                return decrypt.apply(this, all);
              };
              const [{ seq }] = outbox.items;
              const older = outbox.read();
              await opening;
              SubtleCrypto.prototype.decrypt = decrypt;
              await removeItem(seq);
              await outbox.read();
              tell();
              await older;
              return outbox.items.length;
            }""";
    private static final String FULL = """
            () => { IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }; }""";
    private static final String KEY_GONE = """
            async () => {
              const open = indexedDB.open('entente-field');
              await new Promise((done) => { open.onsuccess = done; });
              const change = open.result.transaction('keys', 'readwrite');
              change.objectStore('keys').clear();
              await new Promise((done) => { change.oncomplete = done; });
              open.result.close();
            }""";

    private static final String MENDED_BEHIND_ITS_BACK = """
            async () => {
              const { outbox } = await import('/app/outbox/outbox.js');
              const { changeUnsent } = await import('/app/outbox/cabinet.js');
              const read = outbox.read.bind(outbox);
              window.mended = 20;
              outbox.read = async () => {
                const items = await read();
                for (const item of items) {
                  const { content } = item;
                  const mended = { ...content, content: { ...content.content, minutes: window.mended + 1 } };
                  window.mended += (await changeUnsent(outbox.owner, { ...item, content: mended })) ? 1 : 0;
                }
                return items;
              };
            }""";
    private static final String HELD_AS_IT_WAS = """
            async () => {
              const { addItem, changeUnsent, hold, itemsOf, markTried, removeItem } = await import('/app/outbox/cabinet.js');
              const owner = crypto.randomUUID();
              await addItem(owner, { id: 'one', state: 'WAITING', content: { words: 'old' } });
              const [read] = await itemsOf(owner);
              await changeUnsent(owner, { ...read, content: { words: 'mended' } });
              const overwritten = await hold(owner, { ...read, content: { words: 'old', shift: 1 } });
              const [now] = await itemsOf(owner);
              const held = await hold(owner, { ...now, content: { ...now.content, shift: 1 } });
              const going = await markTried(owner, read.seq);
              await removeItem(read.seq);
              return JSON.stringify([overwritten, held, going ?? null]);
            }""";
    private static final String CUT_OFF = """
            async () => {
              const { get } = await import('/app/api.js');
              const whole = window.fetch;
              const cut = (status) => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('cut')) }),
                  { status, headers: { 'Content-Type': 'application/json' } });
              const answers = [];
              for (const status of [200, 400]) {
                window.fetch = async () => cut(status);
                answers.push(await get('/api/me').then(() => 'taken for whole', (problem) => problem.status));
              }
              window.fetch = whole;
              return JSON.stringify(answers);
            }""";

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void ofEachThingTheFirstMayGoAndOnlyANoToItselfIsANo() {
        try (var phone = new Phone()) {
            phone.screen().open("/");
            assertThat(phone.evaluate(ROUND)).isEqualTo("[[1,5],[1],"
                    + "[\"network\",\"session\",\"server\",\"server\",\"server\",\"server\",null,null,null,null],"
                    + "\"acting\",[2000,4000,300000]]");
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswerAndARefusalStaysOne() {
        try (var phone = new Phone()) {
            phone.screen().open("/");
            assertThat(phone.evaluate(CUT_OFF)).isEqualTo("[0,400]");
        }
    }

    @Test
    void whatIsMendedBetweenReadingAndSendingGoesAsMended() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            phone.screen().page().evaluate(HAND_IN, List.of(stage.northTower.toString(), 1));
            phone.evaluate(MENDED_BEHIND_ITS_BACK);
            phone.findsNetwork();
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);
            var sent = stage.manager.get("/api/interventions").mustBe(200).body().path("items").path(0);
            assertThat(sent.path("minutes").asInt()).isGreaterThan(20).isEqualTo(phone.evaluate("window.mended"));
        }
    }

    @Test
    void onlyWhatStillIsAsItWasReadIsHeldForItsClock() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            assertThat(phone.evaluate(HELD_AS_IT_WAS)).isEqualTo("[false,true,null]");
        }
    }

    @Test
    void whatWasReadEarlierNeverReplacesWhatWasReadLater() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            phone.screen().page().evaluate(HAND_IN, List.of(stage.northTower.toString(), 1));
            assertThat(phone.evaluate(READ_LATE)).isEqualTo(0);
        }
    }

    @Test
    void thatAllIsSentIsSaidOnlyByAPhoneThatHasLooked() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            phone.screen().page().evaluate(HAND_IN, List.of(stage.northTower.toString(), 1));
            phone.screen().page().addInitScript(LOOKS_WHEN_TOLD);
            phone.screen().open("/waiting").heading("À envoyer").waitFor();
            assertThat(phone.screen().page().getByText("Tout est envoyé").count()).isZero();
            phone.evaluate("look()");
            phone.screen().shows("1 en attente").shows("Intervention");

            phone.evaluate("sessionStorage.setItem('unreadable', 'yes')");
            phone.screen().open("/waiting").heading("À envoyer").waitFor();
            phone.evaluate("look()");
            phone.screen().shows("Ce navigateur ne garde rien").fits().isAccessible("field-unreadable");
            assertThat(phone.screen().page().getByText("Tout est envoyé").count()).isZero();

            // What the phone cannot read it asks about all the same.
            phone.findsNetwork().screen().page().locator(".account-button").click();
            phone.screen().tap("Se déconnecter").shows("1 saisie n’est pas encore envoyée").tap("Garder ici");
            phone.screen().button("Se déconnecter").last().click();
            phone.screen().shows("Connexion");
            phone.evaluate("sessionStorage.removeItem('unreadable')");
            phone.screen().signIn(stage.mediator);
            phone.evaluate("look()");
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);
        }
    }

    @Test
    void aPageOfTheReleaseBeforeLoadsItsNextScreenWhole() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().evaluate("window.notReloaded = true");
            phone.screen().tap("Sollicitations").heading("Sollicitations").first().waitFor();
            assertThat(phone.evaluate("window.notReloaded === true")).isEqualTo(true);
            phone.evaluate("navigator.serviceWorker.dispatchEvent(new Event('controllerchange'))");
            phone.screen().goTo("Noter").button("Enregistrer").waitFor();
            assertThat(phone.evaluate("window.notReloaded === true")).isEqualTo(false);
        }
    }

    @Test
    void twoTabsSendEachThingOnce() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed();
            var other = phone.anotherTab().open("/evening").shows("Ce soir");
            phone.losesNetwork();
            for (Page page : List.of(phone.screen().page(), other.page())) {
                page.evaluate(HAND_IN, List.of(stage.northTower.toString(), 8));
            }
            other.shows("16 en attente");
            phone.findsNetwork();
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 16);
            other.open("/waiting").shows("Tout est envoyé");
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 16);
        }
    }

    @Test
    void aFullPhoneSaysSoAndSendsAtOnceWhatItCannotKeep() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence").tap("Noter").tap("Choisir un lieu")
                    .tap("Tour du nord").tap("Hall").tap("Présence");
            phone.evaluate(FULL);
            phone.screen().tap("Enregistrer").shows("Intervention enregistrée")
                    .shows("Ce téléphone n’a plus de place.");
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);
            phone.installed().losesNetwork().screen().tap("Présence").tap("Enregistrer")
                    .shows("Rien ne peut attendre ici").fits().isAccessible("field-full");
        }
    }

    @Test
    void whatNoKeyOpensAnyMoreIsSaidAndNotPassedOver() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            phone.screen().page().evaluate(HAND_IN, List.of(stage.northTower.toString(), 1));
            phone.evaluate(KEY_GONE);
            phone.findsNetwork().screen().open("/waiting").shows("Saisie illisible").isAccessible("field-illegible");
            phone.screen().tap("Effacer");
            phone.screen().button("Effacer").last().click();
            phone.screen().shows("Tout est envoyé");
        }
    }

    @Test
    void whoWithdrawsWhatIsWithdrawnHasWhatHeWantsAndWhatWasCorrectedMeanwhileIsToBeSettled() {
        var twice = logged();
        var corrected = logged();
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("Tour du nord");
            phone.installed().screen().open("/interventions/" + twice).shows("Retirer");
            phone.losesNetwork();
            withdraw(phone);
            stage.manager.post("/api/interventions/%s/withdrawal".formatted(twice), Json.of("reason", "DUPLICATE"), 1)
                    .mustBe(200);
            phone.findsNetwork().screen().open("/waiting").shows("Tout est envoyé");

            phone.screen().open("/interventions/" + corrected).shows("Retirer");
            phone.losesNetwork();
            withdraw(phone);
            stage.manager.post("/api/interventions/%s/correction".formatted(corrected),
                    Stage.intervention(stage.northTower).put("minutes", 25), 1).mustBe(200);
            phone.findsNetwork().screen().open("/waiting").shows("À trancher").isAccessible("field-to-settle");
            phone.screen().tap("Envoyer de nouveau").shows("Tout est envoyé");
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 0);
        }
    }

    private static void withdraw(Phone phone) {
        phone.screen().tap("Retirer").tap("Erreur de saisie");
        phone.screen().button("Retirer").last().click();
        phone.screen().shows("Le retrait est gardé");
    }

    private UUID logged() {
        var id = UUID.randomUUID();
        stage.mediator.put("/api/interventions/" + id, Stage.intervention(stage.northTower)).mustBe(201);
        return id;
    }
}
