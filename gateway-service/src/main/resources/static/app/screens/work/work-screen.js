import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { get } from '../../api.js';
import { colleagues, nameOf } from '../../colleagues.js';
import { pageHead } from '../../components/page.js';
import { empty, shown } from '../../components/states.js';
import { Resource, Screen } from '../../element.js';
import { age, day, duration, hoursSince, isoDay, number, period } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { live } from '../../live.js';
import { periodChooser } from '../dashboard/period-chooser.js';
import { periodOf } from '../dashboard/period.js';
import '../shifts/latest-card.js';
import '../../components/live-figure.js';
import './erasures-card.js';

/** Keeps the line's height until the period is known. */
const NO_PERIOD_YET = '\u00a0';
const OLD_HOURS = 72;

/** The team leader's desk: what waits, since when, and how the load is shared. */
class WorkScreen extends Screen {
  static properties = { ...Screen.properties, address: {} };

  dashboard = new Resource(this, () => get('/api/dashboards/operator', periodOf(this.query)), { followsLive: true, onValue: ({ asOf }) => live.seen(asOf) });

  colleagues = new Resource(this, colleagues);

  willUpdate(changes) {
    if (changes.get('address') !== undefined) {
      this.dashboard.reload();
    }
  }

  render() {
    const { value } = this.dashboard;
    return html`${pageHead(t('work.title'), { sub: value ? period(value.period) : NO_PERIOD_YET, actions: periodChooser(this.query) })}
      <div class="stamp-line"><freshness-stamp></freshness-stamp></div>
      ${shown(this.dashboard, (found) => keyed(found.period.from + found.period.to, html`<div class="stack">
        <p class="summary">${found.summary}</p>
        <div class="columns">${this.#waiting(found.work.requestsWaiting)}${this.#recurrences(found.work.recurrencesDue)}</div>
        <latest-card></latest-card>
        <erasures-card></erasures-card>
        ${this.#load(found.mediators)}
      </div>`))}`;
  }

  #waiting(requests) {
    return html`<section class="card table-card" aria-labelledby="waiting">
      <div class="card-head"><h2 id="waiting">${t('work.waiting')}</h2>${requests.length ? html`<a href="/requests?status=WAITING&asked=true&sort=receivedAt">${t('work.all')}</a>` : ''}</div>
      ${requests.length === 0 ? empty('check-lg', t('work.noneWaiting'), t('work.noneWaitingDetail')) : html`<ul class="entries">${requests.map((one) => html`<li class="entry">
        <div><a class="row-link" href="/requests/${one.id}">${one.siteName ?? t('figures.unnamed')}</a><span class="muted">${day(one.receivedAt)}</span></div>
        <span class="tag ${one.ageHours > OLD_HOURS ? 'alert' : 'warning'}">${age(hoursSince(one.receivedAt))}</span></li>`)}</ul>`}
    </section>`;
  }

  #recurrences(due) {
    return html`<section class="card table-card" aria-labelledby="recurrences">
      <div class="card-head"><h2 id="recurrences">${t('work.recurrences')}</h2></div>
      ${due.length === 0 ? empty('arrow-repeat', t('work.noRecurrence'), t('work.noRecurrenceDetail')) : html`<ul class="entries">${due.map((one) => html`<li class="entry">
        <div><a class="row-link" href="/dossiers/${one.dossierId}">${one.siteName ?? t('figures.unnamed')}</a><span class="muted">${t('work.recurrenceAt', { months: one.months })}</span></div>
        <span class="tag ${one.dueOn < isoDay() ? 'warning' : ''}">${day(one.dueOn)}</span></li>`)}</ul>`}
    </section>`;
  }

  #load(mediators) {
    const most = Math.max(1, ...mediators.map((one) => one.interventions));
    return html`<section class="card table-card" aria-labelledby="load">
      <div class="card-head"><h2 id="load">${t('work.load')}</h2></div>
      ${mediators.length === 0 ? empty('people', t('work.noLoad'), t('work.noLoadDetail')) : html`<div class="table-scroll" tabindex="0"><table>
        <caption class="visually-hidden">${t('work.load')}</caption>
        <thead><tr><th scope="col">${t('work.mediator')}</th><th scope="col">${t('dashboard.interventions')}</th><th scope="col" class="number">${t('work.hours')}</th><th scope="col" class="number">${t('dashboard.peopleMet')}</th></tr></thead>
        <tbody>${mediators.map((one) => html`<tr>
          <th scope="row">${nameOf(this.colleagues.value, one.mediatorId)}</th>
          <td><div class="cell-bar"><span class="track" aria-hidden="true"><span class="fill" .style=${`--share: ${one.interventions / most}`}></span></span><live-figure .text=${number(one.interventions)}></live-figure></div></td>
          <td class="number">${duration(one.minutes)}</td><td class="number">${number(one.peopleMet)}</td></tr>`)}</tbody>
      </table></div>`}
    </section>`;
  }
}
customElements.define('work-screen', WorkScreen);
