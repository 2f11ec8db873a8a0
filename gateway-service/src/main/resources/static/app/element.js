import { LitElement } from 'lit';
import { router } from './router.js';
import { live } from './live.js';

/** Renders into the page itself: one style sheet, labels and ids that reach across, plain printing. */
export class Element extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/** A screen: has the values of its path, follows the filters of the address. */
export class Screen extends Element {
  static properties = { route: { attribute: false } };

  #heading = '';

  constructor() {
    super();
    this.route = {};
  }

  get query() {
    return router.query;
  }

  /** A screen has its heading only when what it shows has been read: then it tells. */
  updated() {
    const heading = this.querySelector('h1')?.textContent.trim();
    if (heading && heading !== this.#heading) {
      this.#heading = heading;
      this.dispatchEvent(new CustomEvent('headed', { bubbles: true, detail: heading }));
    }
  }
}

/** Draws its host again whenever one of these changes. */
export class Follows {
  constructor(host, ...sources) {
    this.sources = sources;
    this.update = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected() {
    this.sources.forEach((source) => source.addEventListener('change', this.update));
  }

  hostDisconnected() {
    this.sources.forEach((source) => source.removeEventListener('change', this.update));
  }
}

const TRAILING = 50;

/** Something read from the server. Kept on screen while it is read again; read again when it changed. */
export class Resource {
  value = undefined;
  problem = null;
  loading = true;
  #turn = 0;
  #timer = null;

  constructor(host, read, { followsLive = false, onValue = () => {} } = {}) {
    this.host = host;
    this.read = read;
    this.followsLive = followsLive;
    this.onValue = onValue;
    host.addController(this);
  }

  hostConnected() {
    this.reload();
    live.addEventListener('resumed', this.#again);
    if (this.followsLive) {
      live.addEventListener('changed', this.#soon);
    }
  }

  hostDisconnected() {
    this.#turn++;
    clearTimeout(this.#timer);
    live.removeEventListener('changed', this.#soon);
    live.removeEventListener('resumed', this.#again);
  }

  #again = () => this.problem?.status === 401 && this.reload();

  #soon = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.reload(), TRAILING);
  };

  async reload() {
    const turn = ++this.#turn;
    this.loading = true;
    this.host.requestUpdate();
    try {
      const value = await this.read();
      if (turn === this.#turn) {
        this.value = value;
        this.problem = null;
        this.onValue(value);
      }
    } catch (problem) {
      if (turn === this.#turn) {
        this.problem = problem;
      }
    }
    if (turn === this.#turn) {
      this.loading = false;
      this.host.requestUpdate();
    }
  }
}
