import { clock } from '../clock.js';
import { live } from '../live.js';
import { session } from '../session.js';
import { changeItem, hold, markTried, removeItem } from './cabinet.js';
import { StorageTrouble } from './locker.js';
import { pauseBefore, pauseOf, ready, together } from './round.js';
import { SENDERS } from './senders.js';

const LOCK = 'entente-outbox';

/** Carries what waits to the server, from one tab at a time, and comes back for what it could not hand over. */
export class Courier {
  sending = false;
  pause = null;
  #attempt = 0;
  #timer = null;
  #asked = null;

  constructor(outbox) {
    this.outbox = outbox;
  }

  begin() {
    this.#attempt = 0;
    this.pause = null;
    return this.send();
  }

  /** Soon, once, however often it is asked for. */
  send() {
    clearTimeout(this.#timer);
    if (!navigator.locks) {
      return Promise.resolve();
    }
    this.#asked ??= navigator.locks.request(LOCK, () => {
      this.#asked = null;
      return this.#walk();
    });
    return this.#asked;
  }

  async #walk() {
    if (!this.outbox.owner || !ready(await this.outbox.read(), this.outbox.grant).length) {
      return;
    }
    this.sending = true;
    try {
      await session.confirm();
      const putOff = await this.#rounds(this.outbox.owner, this.outbox.grant);
      putOff.size ? this.#stop('server') : this.#goOn();
    } catch (problem) {
      this.#stop(problem instanceof StorageTrouble ? 'storage' : (pauseOf(problem) ?? 'server'), problem);
    } finally {
      this.sending = false;
      await this.outbox.read();
    }
  }

  /** Round after round until nothing is ready; answers what the server asked to be sent later. */
  async #rounds(owner, grant) {
    const putOff = new Set();
    for (;;) {
      const round = ready(await this.#inTime(owner, grant), grant, putOff);
      if (!round.length || owner !== this.outbox.owner || grant !== this.outbox.grant) {
        return putOff;
      }
      const items = together(round, (kind) => SENDERS[kind].size);
      const going = (await Promise.all(items.map(({ seq }) => markTried(owner, seq)))).filter((item) => item?.content);
      for (const outcome of going.length ? await SENDERS[going[0].content.kind].send(going) : []) {
        await this.#settle(owner, outcome, putOff);
      }
    }
  }

  /** What was noted by a clock that proves wrong by hours is held until a person has looked. */
  async #inTime(owner, grant) {
    for (const item of ready(await this.outbox.read(), grant).filter(({ content }) => content.offset !== undefined)) {
      const shift = clock.shiftFrom(item.content.offset);
      if (shift && (await hold(owner, { ...item, content: { ...item.content, shift } }))) {
        this.outbox.tell({ item, kept: true });
      }
    }
    return this.outbox.read();
  }

  async #settle(owner, outcome, putOff) {
    const { item, receipt, problem } = outcome;
    if (receipt) {
      await removeItem(item.seq);
    } else if (problem) {
      await changeItem(owner, { ...item, state: 'REFUSED', tried: true, content: { ...item.content, problem } });
    } else {
      putOff.add(item.id);
      return;
    }
    await this.outbox.changed();
    this.outbox.tell(outcome);
    live.changed();
  }

  #goOn() {
    this.#attempt = 0;
    this.pause = null;
  }

  #stop(why, problem) {
    this.pause = why;
    if (why === 'storage') {
      this.outbox.failed(problem);
    }
    this.outbox.tellAll();
    if (why === 'network' || why === 'server') {
      this.#timer = setTimeout(() => this.send(), pauseBefore(this.#attempt++));
    }
  }
}
