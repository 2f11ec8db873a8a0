import { html } from 'lit';
import { colleagues } from '../../colleagues.js';
import { icon } from '../../components/icon.js';
import { pageHead } from '../../components/page.js';
import { shown } from '../../components/states.js';
import { Resource, Screen } from '../../element.js';
import { isoDay, longDay, period, plusDays } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { router } from '../../router.js';
import { everyPage } from '../../scheme.js';
import { session } from '../../session.js';
import { hours, pairOf, sectorNames, statusTag } from './marks.js';

const WEEK = 7;

/** The evenings of a week, day by day: side by side at a desk, one below the other on a phone. */
class EveningsScreen extends Screen {
  static properties = { ...Screen.properties, address: {} };

  shifts = new Resource(this, () => this.#read(), { followsLive: true });
  colleagues = new Resource(this, colleagues);
  forgotten = new Resource(this, forgottenOnes, { followsLive: true });

  willUpdate(changes) {
    if (changes.get('address') !== undefined) {
      this.shifts.reload();
    }
  }

  get #monday() {
    return mondayOf(this.query.from ?? isoDay());
  }

  #read() {
    const { mine } = this.query;
    return everyPage('/api/shifts', { from: this.#monday, to: plusDays(this.#monday, WEEK - 1), sort: 'startsAt', mine });
  }

  render() {
    const from = this.#monday;
    return html`${pageHead(t('shifts.title'), { sub: period({ from, to: plusDays(from, WEEK - 1) }), actions: this.#actions() })}
      ${this.#forgotten()}
      <nav class="week-steps" aria-label=${t('shifts.weeks')}>
        ${this.#step(-WEEK, 'chevron-left', t('shifts.weekBefore'))}
        <button class="button quiet" type="button" @click=${() => router.filter({ from: '' })}>${t('shifts.thisWeek')}</button>
        ${this.#step(WEEK, 'chevron-right', t('shifts.weekAfter'))}
      </nav>
      ${shown(this.shifts, (shifts) => html`<div class="week">${Array.from({ length: WEEK }, (_, i) => this.#day(plusDays(from, i), shifts))}</div>`)}`;
  }

  /** Whatever week is shown. */
  #forgotten() {
    const forgotten = this.forgotten.value ?? [];
    return forgotten.length === 0 ? '' : html`<section class="notice warning" aria-label=${t('shifts.neverEnded')}>${icon('exclamation-triangle')}
      <div><strong>${t('shifts.toEnd', { count: forgotten.length })}</strong>
        <ul class="plain">${forgotten.map((shift) => html`<li><a href="/evening/end?shift=${shift.id}">${t('shifts.endOf', { day: longDay(shift.day), names: pairOf(this.colleagues.value, shift.mediators) })}</a></li>`)}</ul></div>
    </section>`;
  }

  #actions() {
    return session.is('MANAGER') ? html`<a class="button primary" href="/evenings/new">${icon('plus-lg')}${t('shifts.plan')}</a>` : '';
  }

  #step(days, glyph, text) {
    return html`<button class="icon-button" type="button" aria-label=${text} @click=${() => router.filter({ from: plusDays(this.#monday, days) })}>${icon(glyph)}</button>`;
  }

  #day(date, shifts) {
    const own = shifts.filter(({ day }) => day === date);
    return html`<section class="card week-day" aria-labelledby="day-${date}">
      <h2 id="day-${date}" class=${date === isoDay() ? 'today' : ''}>${longDay(date)}</h2>
      ${own.length === 0 ? html`<p class="muted small">${t('shifts.nobody')}</p>` : html`<ul>${own.map((shift) => this.#shift(shift))}</ul>`}
      ${session.is('MANAGER') && date >= isoDay() ? html`<a class="button quiet" href="/evenings/new?day=${date}">${icon('plus-lg')}${t('shifts.planDay')}</a>` : ''}
    </section>`;
  }

  #shift(shift) {
    return html`<li class="week-shift ${shift.status === 'CANCELLED' ? 'withdrawn' : ''}">
      <a class="row-link" href="/evenings/${shift.id}">${hours(shift)}</a> ${statusTag(shift)}
      <span class="muted">${shift.mediators ? pairOf(this.colleagues.value, shift.mediators) : t('shifts.presentCount', { count: shift.planned })}</span>
      <span class="muted">${sectorNames(shift)}</span>
    </li>`;
  }
}
customElements.define('evenings-screen', EveningsScreen);

const forgottenOnes = () => (session.is('MANAGER') ? everyPage('/api/shifts', { forgotten: true, sort: 'startsAt' }) : []);

function mondayOf(date) {
  const weekday = (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % WEEK;
  return plusDays(date, -weekday);
}
