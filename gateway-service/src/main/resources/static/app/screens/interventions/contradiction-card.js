import { html } from 'lit';
import { post } from '../../api.js';
import { nameOf } from '../../colleagues.js';
import { failureTitle } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Element } from '../../element.js';
import { moment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { told } from './aspects.js';

/** Two corrections side by side, with who said so and when. One tap chooses; the last choice of several sends them. */
class ContradictionCard extends Element {
  static properties = { item: { attribute: false }, people: { attribute: false }, sites: { attribute: false }, named: { attribute: false }, choices: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.choices = {};
  }

  /** What stands may have changed: what was chosen about it is asked again. */
  willUpdate(changes) {
    const before = changes.get('item');
    if (before && before.intervention.version !== this.item.intervention.version) {
      this.choices = {};
    }
  }

  render() {
    const { intervention, about } = this.item;
    return html`<article class="card contradiction">
      <div class="card-head"><h2>${this.named ? html`<a href="/interventions/${intervention.id}">${intervention.siteName} · ${label('space', intervention.space)}</a>` : t('settle.title')}</h2>
        ${this.named ? html`<span class="muted">${moment(intervention.startedAt)}</span>` : ''}</div>
      ${this.named ? '' : html`<p class="muted">${t('settle.sub')}</p>`}
      ${about.map((side) => this.#aspect(side))}
    </article>`;
  }

  #aspect({ aspect, standingBy, standingAt }) {
    const { contradiction, intervention, proposed, proposedBy, proposedAt } = this.item;
    const id = `aspect-${intervention.id}-${contradiction}-${aspect}`;
    return html`<div role="group" aria-labelledby=${id}>
      <h3 id=${id}>${label('aspect', aspect)}</h3>
      <div class="sides">
        ${this.#side(aspect, 'STANDING', told(aspect, intervention, this.sites), t('settle.standing'), standingBy, standingAt)}
        ${this.#side(aspect, 'PROPOSED', told(aspect, proposed, this.sites), t('settle.proposed'), proposedBy, proposedAt)}
      </div>
    </div>`;
  }

  #side(aspect, choice, value, word, by, at) {
    return html`<button class="choice" type="button" aria-pressed=${this.choices[aspect] === choice} ?disabled=${this.busy} @click=${() => this.#choose(aspect, choice)}>
      <span><strong>${value}</strong><span class="muted">${word}</span><span class="muted">${[by && nameOf(this.people, by), at && moment(at)].filter(Boolean).join(' · ')}</span></span>
    </button>`;
  }

  #choose(aspect, choice) {
    this.choices = { ...this.choices, [aspect]: choice };
    return this.item.about.every(({ aspect: each }) => this.choices[each]) ? this.#settle() : null;
  }

  async #settle() {
    const { contradiction, intervention: { id, version } } = this.item;
    this.busy = true;
    try {
      await post(`/api/interventions/${id}/contradictions/${contradiction}/settlement`, { choices: this.choices }, { version });
      toast(t('settle.settled'));
    } catch (problem) {
      this.choices = {};
      toast(failureTitle(problem));
    } finally {
      this.busy = false;
    }
    this.dispatchEvent(new CustomEvent('settled', { bubbles: true }));
  }
}
customElements.define('contradiction-card', ContradictionCard);
