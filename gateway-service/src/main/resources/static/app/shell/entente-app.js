import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { html as dynamic, unsafeStatic } from 'lit/static-html.js';
import { readDrafts } from '../components/drafts.js';
import { failure, empty, skeletonPage } from '../components/states.js';
import '../components/form-dialog.js';
import '../components/toasts.js';
import { Element } from '../element.js';
import { language, onLanguageChange, t } from '../i18n/i18n.js';
import { live } from '../live.js';
import { router } from '../router.js';
import { session } from '../session.js';
import { bottomBar, printHead, rail, topBar } from './navigation.js';
import { placesOf } from './places.js';
import { routeOf } from './routes.js';
import '../screens/sign-in/sign-in-again.js';
import '../screens/sign-in/sign-in-screen.js';
import '../screens/sign-in/acting-screen.js';

/** Where the navigation has room beside the screen; see shell.css. */
const DESK = matchMedia('(min-width: 900px)');
/** Open to whoever holds a link, signed in or not. */
const PARTNER_PATH = '/orientation';
const WATCHERS = ['LANDLORD', 'COORDINATOR', 'MANAGER', 'MEDIATOR'];

/** The frame around every screen: who is there, where one is, and what is shown. */
class EntenteApp extends Element {
  static properties = { route: { state: true }, ready: { state: true }, problem: { state: true } };

  #lastPath = null;
  #arriving = false;

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('headed', this.#headed);
    session.addEventListener('change', () => this.#settle());
    router.addEventListener('change', () => this.#settle());
    onLanguageChange(() => this.requestUpdate());
    addEventListener('online', () => session.is('MEDIATOR') && packNow());
    addEventListener('beforeprint', () => this.performUpdate());
    DESK.addEventListener('change', () => this.requestUpdate());
    router.start();
  }

  /** Called when there are words to speak with. */
  begin = async () => {
    this.problem = null;
    try {
      await (router.path === PARTNER_PATH ? import('../screens/partner/partner-screen.js') : session.find());
      this.ready = true;
    } catch (problem) {
      this.problem = problem;
    }
  };

  async #settle() {
    if (session.acting) {
      this.#keepLive();
      await this.#show();
    } else {
      live.stop();
      this.querySelector('toast-stack')?.clear();
      this.#livesAs = null;
      this.#lastPath = null;
      this.requestUpdate();
    }
  }

  #livesAs = null;
  #lapsedAs = null;

  /** Who comes back goes on where he was; another person finds nothing of it. */
  #keepLive() {
    if (session.lapsed) {
      this.#lapsedAs = this.#livesAs;
      this.#livesAs = null;
      return live.stop();
    }
    if (this.#lapsedAs) {
      this.#lapsedAs === session.acting.id ? live.resumed() : this.querySelector('form-dialog').leave();
      this.#lapsedAs = null;
    }
    if (this.#livesAs !== session.acting.id) {
      this.#livesAs = session.acting.id;
      session.is(...WATCHERS) ? live.start() : live.stop();
      this.#packs = session.is('MEDIATOR');
    }
  }

  async #show() {
    const path = router.path;
    if (path === '/' || path === '/sign-in') {
      return router.go(placesOf(session.role)[0]?.path ?? '/nothing', { replace: true });
    }
    const route = routeOf(path);
    this.problem = null;
    try {
      await Promise.all([route?.load(), readDrafts()]);
    } catch (fault) {
      this.problem = fault;
    }
    if (path === router.path) {
      this.route = route;
      this.requestUpdate();
      this.#arrive(path);
      this.#pack(path);
    }
  }

  #packs = false;

  /** His home reads all of it itself. */
  #pack(path) {
    if (this.#packs && path !== placesOf(session.role)[0].path) {
      packNow();
    }
    this.#packs = false;
  }

  /** A new screen starts at its head; a filter of the same screen leaves the reader where he is. */
  #arrive(path) {
    if (this.#lastPath === path) {
      return;
    }
    this.#arriving = this.#lastPath !== null;
    this.#lastPath = path;
    if (this.#arriving) {
      scrollTo(0, 0);
    }
  }

  #headed = (event) => {
    if (session.lapsed) {
      return;
    }
    document.title = `${event.detail} · Entente`;
    if (this.#arriving) {
      this.#arriving = false;
      event.target.querySelector('h1').focus({ preventScroll: true });
    }
  };

  render() {
    return html`${this.#face()}<form-dialog></form-dialog>${session.lapsed ? html`<sign-in-again></sign-in-again>` : ''}<toast-stack></toast-stack>`;
  }

  #face() {
    if (!this.ready) {
      return html`<main class="main" id="main">${this.problem ? failure(this.problem, this.begin) : skeletonPage()}</main>`;
    }
    if (router.path === PARTNER_PATH) {
      return keyed(language(), html`<partner-screen></partner-screen>`);
    }
    if (!session.me) {
      return keyed(language(), html`<sign-in-screen></sign-in-screen>`);
    }
    return session.acting ? keyed(session.acting.id, this.#framed()) : keyed(language(), html`<acting-screen></acting-screen>`);
  }

  #framed() {
    return html`<a class="skip-link" href="#main" @click=${this.#skip}>${t('nav.skip')}</a>
      ${printHead()}<div class="app">
        ${DESK.matches ? rail(router.path) : topBar()}
        <main class="main" id="main" tabindex="-1"><div class="main-inner">${this.#screen()}</div></main>
        ${DESK.matches ? '' : bottomBar(router.path)}
      </div>`;
  }

  #screen() {
    if (this.problem) {
      return failure(this.problem, () => location.reload());
    }
    if (!this.route) {
      return this.#lastPath === null && routeOf(router.path) ? skeletonPage() : html`<h1 class="visually-hidden">${t('states.notFound')}</h1>
        ${empty('signpost-split', t('states.nothingHere'), t('states.nothingHereDetail'))}`;
    }
    const tag = unsafeStatic(this.route.tag);
    const key = [language(), session.acting.id, this.route.pattern, ...Object.values(this.route.values)].join(' ');
    return keyed(key, dynamic`<${tag} .route=${this.route.values} .address=${location.search}></${tag}>`);
  }

  #skip = (event) => {
    event.preventDefault();
    this.querySelector('#main').focus();
  };
}

const packNow = () => import('../screens/field/pack.js').then(({ pack }) => pack()).catch(() => {});

customElements.define('entente-app', EntenteApp);
