import { html } from 'lit';
import { barList } from '../../components/bar-list.js';
import { segments } from '../../components/fields.js';
import { Element } from '../../element.js';
import { figure, number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { colourOf } from '../../scheme.js';

const MEASURES = ['dossiersOpened', 'interventions', 'requests'];

/** Members side by side per 1,000 dwellings, with the mean of the scheme, and the figures behind. */
class MembersComparison extends Element {
  static properties = { members: { attribute: false }, scheme: { attribute: false }, links: { attribute: false }, measure: { state: true } };

  constructor() {
    super();
    this.measure = MEASURES[0];
  }

  render() {
    const mean = this.#per1000(this.#sum(this.measure), this.#sum('dwellings'));
    return html`<section class="card" aria-labelledby="members">
      <div class="card-head"><h2 id="members">${t('dashboard.members')}</h2>
        <div class="bare">${segments('measure', t('dashboard.measure'), MEASURES.map((name) => [name, label('measure', name)]), this.measure, (name) => (this.measure = name))}</div></div>
      ${barList({
        caption: t('dashboard.members'),
        format: (value) => number(value, 1),
        mean,
        labels: { name: t('fields.landlord'), value: label('measure', this.measure) },
        rows: this.members.map((member) => ({ name: member.name ?? t('figures.unnamed'), href: this.links.member(member.landlordId), colour: colourOf(this.scheme, member.landlordId), value: this.#per1000(member[this.measure], member.dwellings) })),
      })}
      <p class="mean-note muted small"><span class="mean-mark" aria-hidden="true"></span>${mean === null ? t('figures.nothing') : t('dashboard.mean', { value: number(mean, 1) })}</p>
      <details class="behind"><summary>${t('figures.table')}</summary>${this.#table()}</details>
    </section>`;
  }

  #sum(name) {
    return this.members.reduce((total, member) => total + member[name], 0);
  }

  #per1000(count, dwellings) {
    return dwellings === 0 ? null : (count / dwellings) * 1000;
  }

  #table() {
    const columns = ['dwellings', 'interventions', 'peopleMet', 'requests', 'answeredPercent', 'dossiersOpened', 'dossiersOpen', 'dossiersClosed', 'actionsHeld', 'withoutRecurrencePercent'];
    const shownAs = (name, value) => figure(name.endsWith('Percent') ? 'PERCENT' : 'COUNT', value);
    return html`<div class="table-scroll" tabindex="0"><table>
      <caption class="visually-hidden">${t('dashboard.members')}</caption>
      <thead><tr><th scope="col">${t('fields.landlord')}</th>${columns.map((name) => html`<th scope="col" class="number">${label('memberColumn', name)}</th>`)}</tr></thead>
      <tbody>${this.members.map((member) => html`<tr>
        <th scope="row"><span class="landlord" .style=${`--landlord: ${colourOf(this.scheme, member.landlordId)}`}>${member.name}</span></th>
        ${columns.map((name) => html`<td class="number">${shownAs(name, member[name])}</td>`)}
      </tr>`)}</tbody>
    </table></div>`;
  }
}
customElements.define('members-comparison', MembersComparison);
