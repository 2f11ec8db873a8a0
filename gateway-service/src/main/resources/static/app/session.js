import { get, post, Problem, put, remove } from './api.js';
import { forget, keepCopy } from './outbox/cabinet.js';
import { kept, sinceOf } from './outbox/copies.js';
import { inTime } from './patience.js';
import { remember, remembered } from './preferences.js';

const ME = 'me';
const FIELD = ['MEDIATOR', 'MANAGER'];
/** As long as a session lasts at most: then the server has to be asked again who one is. */
const KNOWN_FOR = 7 * 24 * 3_600_000;

/** Who is signed in and as what he acts at the moment. */
class Session extends EventTarget {
  me = null;
  /** The server does not know him any more; what is on screen and being typed stays until he has signed in again. */
  lapsed = false;

  get acting() {
    return this.me?.acting ?? null;
  }

  get role() {
    return this.acting?.role;
  }

  /** Whose things this phone keeps; nobody's where nothing is noted in the field. */
  get fieldOwner() {
    return this.is(...FIELD) ? this.me.person : null;
  }

  is(...roles) {
    return roles.includes(this.role);
  }

  /** Without network it is who was here last, unless he left or that was too long ago. */
  async find() {
    const last = remembered('person');
    const me = await (last ? kept(last, ME, whoIsThere) : whoIsThere());
    const since = sinceOf(ME);
    this.#use(since && Date.now() - since > KNOWN_FOR ? null : me, { asked: !since });
  }

  /** Asks the server whether it still is who this page believes. */
  async confirm() {
    const me = await whoIsThere();
    if (!me) {
      this.ended();
      throw new Problem(401);
    }
    if (me.person !== this.me?.person || me.acting?.id !== this.acting?.id) {
      this.#use(me);
    }
  }

  async signIn(login, password) {
    this.#use(await post('/api/session', { login, password }));
  }

  /** What is left on the phone goes as well, but for things still to be sent when the person so chose. */
  async signOut({ keepItems = false } = {}) {
    const person = this.me.person;
    await remove('/api/session');
    remember('person', '');
    try {
      await inTime(forget(person, { items: !keepItems }));
    } finally {
      this.#use(null);
    }
  }

  async actAs(grantId) {
    const answer = await put('/api/me/acting', { grantId });
    this.#use(answer?.grants ? answer : await get('/api/me'));
  }

  ended() {
    if (this.me && !this.lapsed) {
      this.lapsed = true;
      remember('person', '');
      this.dispatchEvent(new Event('change'));
    }
  }

  #use(me, { asked = true } = {}) {
    this.me = me;
    this.lapsed = false;
    remember('person', this.fieldOwner ?? '');
    if (this.fieldOwner && asked) {
      keepCopy(this.fieldOwner, ME, me).catch(() => {});
    }
    this.dispatchEvent(new Event('change'));
  }
}

const whoIsThere = () => get('/api/me').catch((problem) => {
  if (problem.status === 401) {
    return null;
  }
  throw problem;
});

export const session = new Session();
