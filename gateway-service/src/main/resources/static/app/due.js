import { get, onWrite } from './api.js';
import { live } from './live.js';
import { session } from './session.js';

const EVERY = 30_000;
const TRAILING = 300;

/** What is due and mine, asked again when something changed and every half minute: what becomes due changes nothing. */
class Due extends EventTarget {
  value = null;
  #whose = null;
  #timer = null;
  #soon = null;

  constructor() {
    super();
    session.addEventListener('change', () => this.#settle());
    live.addEventListener('changed', this.#later);
    document.addEventListener('visibilitychange', () => !document.hidden && this.read());
    onWrite(this.#later);
  }

  get count() {
    return this.value?.count ?? 0;
  }

  #settle() {
    const whose = session.fieldOwner ? session.acting.id : null;
    if (whose === this.#whose) {
      return;
    }
    this.#whose = whose;
    clearInterval(this.#timer);
    this.#tell(null);
    if (whose) {
      this.#timer = setInterval(() => !document.hidden && this.read(), EVERY);
      this.read();
    }
  }

  #later = () => {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.read(), TRAILING);
  };

  /** Without an answer what was known last stays. */
  async read() {
    const whose = this.#whose;
    const value = whose && (await get('/api/due').catch(() => null));
    if (value && whose === this.#whose) {
      this.#tell(value);
    }
  }

  #tell(value) {
    this.value = value;
    badge(this.count);
    this.dispatchEvent(new Event('change'));
  }
}

/** On the icon of the app, where it is installed and the browser can. */
function badge(count) {
  const told = count ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
  told?.catch(() => {});
}

export const due = new Due();
