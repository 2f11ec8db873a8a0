import { get, onWrite } from './api.js';
import { live } from './live.js';
import { session } from './session.js';

const EVERY = 30_000;
const TRAILING = 300;

/** What is due and mine, asked again when something changed and every half minute: what becomes due changes nothing. */
class Due extends EventTarget {
  value = null;
  toSettle = 0;
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
    return (this.value?.count ?? 0) + this.toSettle;
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
    const [value, toSettle] = await Promise.all([whose && get('/api/due').catch(() => null), whose && contradictions()]);
    if ((value || toSettle) && whose === this.#whose) {
      this.#tell(value ?? this.value, toSettle?.count ?? this.toSettle);
    }
  }

  #tell(value, toSettle = 0) {
    this.value = value;
    this.toSettle = toSettle;
    badge(this.count);
    this.dispatchEvent(new Event('change'));
  }
}

/** Corrections that contradict each other are for a third person to settle: for whoever manages. */
const contradictions = () => (session.is('MANAGER') ? get('/api/interventions/contradictions').catch(() => null) : null);

/** On the icon of the app, where it is installed and the browser can. */
function badge(count) {
  const told = count ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
  told?.catch(() => {});
}

export const due = new Due();
