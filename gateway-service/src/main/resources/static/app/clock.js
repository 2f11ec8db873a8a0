import { remember, remembered } from './preferences.js';

/** Less than the service forgives: no phone is exact. */
const TOLERANCE = 4 * 60_000;
const HALF_A_SECOND = 500;
const FRESH = 60_000;

/** What time it is when the phone may be wrong: each answer of the server tells its own. */
class Clock extends EventTarget {
  #offset = Number(remembered('clock', '0')) || 0;
  #heard = null;

  /** How far the server's clock is ahead, as heard last, perhaps before the phone was started. */
  get offset() {
    return Math.abs(this.#offset) > TOLERANCE ? this.#offset : 0;
  }

  get wrong() {
    return this.offset !== 0;
  }

  /** Heard so lately that nobody can have moved the clock since. */
  get fresh() {
    return this.#heard !== null && performance.now() - this.#heard < FRESH;
  }

  now() {
    return Date.now() + this.offset;
  }

  /** Now, as the API writes it. */
  instant() {
    return new Date(this.now()).toISOString();
  }

  /** The header counts whole seconds; the answer was written between the question and now. */
  hear(response, askedAt) {
    const told = Date.parse(response.headers.get('Date') ?? '');
    if (Number.isNaN(told)) {
      return;
    }
    const before = this.offset;
    this.#offset = told + HALF_A_SECOND - (askedAt + Date.now()) / 2;
    this.#heard = performance.now();
    if (Math.abs(this.offset - before) > TOLERANCE) {
      remember('clock', String(Math.round(this.offset)));
      this.dispatchEvent(new Event('change'));
    }
  }

  /** How much the server would move a time that was noted under an earlier offset; 0 when it would not. */
  shiftFrom(offset) {
    const shift = this.offset - offset;
    return Math.abs(shift) > TOLERANCE ? shift : 0;
  }
}

export const clock = new Clock();
