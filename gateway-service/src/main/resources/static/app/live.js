const SILENCE_BEFORE_LOST = 15_000;
const OLD = 60_000;

/** What the server tells while one watches: that something changed, and how fresh the figures are. */
class Live extends EventTarget {
  asOf = null;
  #wanted = false;
  #source = null;
  #heard = 0;
  #watch = null;

  constructor() {
    super();
    document.addEventListener('visibilitychange', () => this.#wanted && (document.hidden ? this.#close() : this.#resume()));
  }

  start() {
    this.#wanted = true;
    this.#open();
  }

  stop() {
    this.#wanted = false;
    this.asOf = null;
    this.#close();
  }

  /** A page nobody looks at holds no stream; who comes back to it gets the figures of now. */
  #resume() {
    this.#open();
    this.changed();
  }

  /** Everything that follows is read again. */
  changed() {
    this.dispatchEvent(new Event('changed'));
  }

  /** Whoever was refused while nobody was signed in asks again. */
  resumed() {
    this.dispatchEvent(new Event('resumed'));
    this.changed();
  }

  #open() {
    this.#close();
    this.#heard = Date.now();
    this.#source = new EventSource('/api/live');
    this.#source.addEventListener('fresh', (event) => this.#fresh(JSON.parse(event.data)));
    this.#source.addEventListener('changed', (event) => this.#changed(JSON.parse(event.data)));
    this.#source.addEventListener('open', () => this.#hear());
    this.#source.addEventListener('error', () => this.#reopen());
    this.#watch = setInterval(() => this.dispatchEvent(new Event('fresh')), 5000);
  }

  #close() {
    this.#source?.close();
    clearInterval(this.#watch);
    this.#source = null;
  }

  get lost() {
    return this.#source !== null && Date.now() - this.#heard > SILENCE_BEFORE_LOST;
  }

  get late() {
    return this.asOf !== null && Date.now() - new Date(this.asOf) > OLD;
  }

  /** A dashboard just read may be fresher than the last message. */
  seen(asOf) {
    if (asOf && (this.asOf === null || asOf > this.asOf)) {
      this.asOf = asOf;
      this.dispatchEvent(new Event('fresh'));
    }
  }

  #hear() {
    this.#heard = Date.now();
  }

  #fresh({ asOf }) {
    this.#hear();
    this.asOf = asOf ?? this.asOf;
    this.dispatchEvent(new Event('fresh'));
  }

  #changed({ asOf }) {
    this.#fresh({ asOf });
    this.changed();
  }

  /** A closed stream reopens by itself; a refused one (its token had just ended) has to be asked again. */
  #reopen() {
    if (this.#source?.readyState === EventSource.CLOSED) {
      const refused = this.#source;
      setTimeout(() => this.#source === refused && this.#again(), 3000);
    }
  }

  #again() {
    const heard = this.#heard;
    this.#open();
    this.#heard = heard;
  }
}

export const live = new Live();
