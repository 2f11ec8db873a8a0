import { html } from 'lit';
import { get } from '../../api.js';
import { icon } from '../../components/icon.js';
import { Element } from '../../element.js';
import { t } from '../../i18n/i18n.js';
import { daysOf, nameOfEngagement } from './marks.js';

const TYPING = 250;

/** Says, while an order is filled in, which others it would overlap. It may be given all the same. */
class OverlapWarning extends Element {
  static properties = { length: {}, from: {}, siteIds: { attribute: false }, except: {}, found: { state: true } };

  #asked = '';
  #timer = null;

  constructor() {
    super();
    this.found = [];
    this.siteIds = [];
  }

  willUpdate() {
    const { length, from, siteIds, except } = this;
    const plan = length && from && siteIds.length ? { length, from, siteIds: [...siteIds].sort().join(','), except } : null;
    const asked = JSON.stringify(plan);
    if (asked !== this.#asked) {
      this.#asked = asked;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(plan, asked), TYPING);
    }
  }

  /** Where no answer comes nothing is said: the order itself tells what is wrong, and its screen what overlaps. */
  async #ask(plan, asked) {
    const answer = plan && (await get('/api/engagements/overlapping', plan).catch(() => null));
    if (asked === this.#asked) {
      this.found = answer?.items ?? [];
    }
  }

  render() {
    return html`<div role="status">${this.found.length === 0 ? '' : html`<div class="notice warning">${icon('exclamation-triangle')}<div>
      <strong>${t('engagements.wouldOverlap', { count: this.found.length })}</strong>
      <ul>${this.found.map((other) => html`<li>${nameOfEngagement(other)} · ${daysOf(other)} · ${other.siteNames.join(', ')}</li>`)}</ul>
    </div></div>`}</div>`;
  }
}
customElements.define('overlap-warning', OverlapWarning);
