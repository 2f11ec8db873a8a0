import { uuidv7 } from '../uuid.js';
import { addItem, changeItem, changeUnsent, itemsOf, removeItem, takeBack } from './cabinet.js';
import { Courier } from './courier.js';
import { Hearers } from './hearers.js';
import { SENDERS } from './senders.js';

/**
 * What was noted on this phone and is not yet known to have arrived. Everything goes this way, also with network: kept
 * first, sent then, gone when accepted; what is refused stays with its reason. States are WAITING, REFUSED and HELD
 * (the clock was wrong when it was noted: a person says which time counts).
 */
class Outbox extends EventTarget {
  items = [];
  /** Whether `items` is what this phone keeps: false until it was read, and where it cannot be read. */
  known = false;
  trouble = null;
  owner = null;
  grant = null;
  courier = new Courier(this);
  #readings = 0;
  #held = 0;
  #hearers = new Hearers();
  #tabs = new BroadcastChannel('entente-outbox');

  constructor() {
    super();
    this.#tabs.onmessage = () => this.read();
    addEventListener('online', () => this.courier.send());
    document.addEventListener('visibilitychange', () => !document.hidden && this.courier.send());
  }

  /** Another person, or the same one under another grant, sees and sends what is his. */
  async use(owner, grant) {
    if (owner !== this.owner) {
      this.#holds([], owner === null);
    }
    this.owner = owner;
    this.grant = grant;
    await this.read();
    return this.courier.begin();
  }

  get count() {
    return this.items.length;
  }

  /** How many go no further without a person. */
  get asking() {
    return this.items.filter(({ state, content }) => state !== 'WAITING' || !content).length;
  }

  find(id) {
    return this.items.find((item) => item.id === id);
  }

  isMine(item) {
    return item.content?.grant === this.grant;
  }

  /**
   * Keeps an entry {kind, thing, content, version?, seen?, offset?, about?} and sends it; answers what became of it so
   * far. `safe` is called once it is kept.
   */
  async hand(entry, safe = () => {}) {
    const item = { id: uuidv7(), state: 'WAITING', tried: false, content: { ...entry, grant: this.grant } };
    try {
      item.seq = await addItem(this.owner, item);
    } catch (trouble) {
      return this.#atOnce(item, trouble);
    }
    safe();
    this.failed(null);
    return this.#sent(item);
  }

  /** A refused or held one, mended, waits again in the place it had; one that waits is noted anew, or corrected if it may have arrived. */
  async mend(item, changes) {
    if (item.state === 'WAITING') {
      const anew = { ...item, content: { ...item.content, ...changes } };
      return (await changeUnsent(this.owner, anew)) ? this.#sent(anew) : this.hand({ ...correctionOf(item), content: changes.content });
    }
    const { problem, shift, ...content } = item.content;
    const taken = problem?.type === 'urn:problem:id:taken';
    const mended = { ...item, state: 'WAITING', content: { ...content, ...changes, ...(taken && { thing: uuidv7() }) } };
    await changeItem(this.owner, mended);
    return this.#sent(mended);
  }

  async drop(item) {
    await removeItem(item.seq);
    return this.changed();
  }

  /** Undo: what was never sent, or refused, just goes; what may have arrived is withdrawn. */
  async undo({ item, receipt }) {
    if (item.seq !== undefined && !receipt && (await this.#unsent(item))) {
      await this.changed();
      return { receipt: {} };
    }
    const { thing, about, content } = item.content;
    return this.hand({ kind: 'WITHDRAWN', thing, version: receipt?.version, content: { reason: 'MISTAKE' }, about: about ?? content });
  }

  async #unsent({ id, seq }) {
    if (this.find(id)?.state === 'REFUSED') {
      await removeItem(seq);
      return true;
    }
    return takeBack(seq);
  }

  /** Without a place to keep it there is one way left: at once, while the person still has it before him. */
  async #atOnce(item, trouble) {
    this.failed(trouble);
    const [outcome] = await SENDERS[item.content.kind].send([item]).catch(() => [{ later: true }]);
    if (outcome.later) {
      throw trouble;
    }
    return outcome;
  }

  #sent(item) {
    return this.#hearers.outcomeOf(item, async () => {
      await this.changed();
      this.courier.send();
    });
  }

  /** Who waits for an answer gets it. */
  tell(outcome) {
    this.#hearers.tell(outcome);
    this.dispatchEvent(new CustomEvent('answered', { detail: outcome }));
  }

  /** Sending has stopped: nobody is kept waiting for it. */
  tellAll() {
    this.items.forEach((item) => this.tell({ item, kept: true }));
  }

  failed(trouble) {
    this.trouble = trouble;
    this.#draw();
  }

  changed() {
    this.#tabs.postMessage('changed');
    return this.read();
  }

  /** Of two readings under way the one that began later holds, whichever ends first. */
  async read() {
    const { owner } = this;
    const reading = ++this.#readings;
    const { items, trouble } = await (owner ? itemsOf(owner) : Promise.resolve([])).then((items) => ({ items }), (trouble) => ({ trouble }));
    if (reading > this.#held && owner === this.owner) {
      this.#held = reading;
      this.trouble = trouble ?? (this.known ? this.trouble : null);
      this.#holds(items ?? [], !trouble);
    }
    this.#draw();
    return this.items;
  }

  #holds(items, known) {
    this.items = items;
    this.known = known;
  }

  #draw() {
    this.dispatchEvent(new Event('change'));
  }
}

/** Of what may have arrived: written on what this phone has told, whatever the platform made of it. */
const correctionOf = ({ content: { kind, thing, version, content } }) => ({ kind: 'CORRECTED', thing, seen: content, version: kind === 'LOGGED' ? 1 : version });

export const outbox = new Outbox();
