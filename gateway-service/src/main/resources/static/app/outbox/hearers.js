/** A form waits this long for an answer, then what it held is safe on the phone and it is free for the next. */
const PATIENCE = 3_000;

/** Who waits to hear what becomes of an item. */
export class Hearers {
  #waiting = new Map();

  async outcomeOf(item, begin) {
    const outcome = new Promise((resolve) => {
      this.#waiting.set(item.id, resolve);
      setTimeout(() => resolve({ item, kept: true }), navigator.onLine ? PATIENCE : 0);
    });
    await begin();
    return outcome.finally(() => this.#waiting.delete(item.id));
  }

  tell(outcome) {
    this.#waiting.get(outcome.item.id)?.(outcome);
  }
}
