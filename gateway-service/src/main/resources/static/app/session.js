import { get, post, put, remove } from './api.js';
import { forgetScheme } from './scheme.js';

/** Who is signed in and as what he acts at the moment. */
class Session extends EventTarget {
  me = null;

  get acting() {
    return this.me?.acting ?? null;
  }

  get role() {
    return this.acting?.role;
  }

  is(...roles) {
    return roles.includes(this.role);
  }

  async find() {
    this.#use(await get('/api/me').catch((problem) => {
      if (problem.status === 401) {
        return null;
      }
      throw problem;
    }));
  }

  async signIn(login, password) {
    this.#use(await post('/api/session', { login, password }));
  }

  async signOut() {
    await remove('/api/session');
    this.#use(null);
  }

  async actAs(grantId) {
    const answer = await put('/api/me/acting', { grantId });
    this.#use(answer?.grants ? answer : await get('/api/me'));
  }

  ended() {
    if (this.me) {
      this.#use(null);
    }
  }

  #use(me) {
    this.me = me;
    forgetScheme();
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();
