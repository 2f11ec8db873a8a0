import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { get } from '../../api.js';
import { choice } from '../../components/fields.js';
import { icon } from '../../components/icon.js';
import { pageHead } from '../../components/page.js';
import { empty, shown } from '../../components/states.js';
import { Resource, Screen } from '../../element.js';
import { isoDay, period, time } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { live } from '../../live.js';
import { addressOf, router } from '../../router.js';
import { currentScheme, landlordsOf } from '../../scheme.js';
import { session } from '../../session.js';
import { activity } from './activity.js';
import { breakdowns } from './breakdowns.js';
import './members-comparison.js';
import { otherIndicators, tiles } from './indicators.js';
import { periodChooser } from './period-chooser.js';
import { periodOf } from './period.js';
import { requestsAndDossiers } from './requests-and-dossiers.js';
import { sumCheck } from './sum-check.js';
import './sites-table.js';

/** Keeps the line's height until the period is known. */
const NO_PERIOD_YET = '\u00a0';
const ANNOUNCED_EVERY = 15_000;

/** A landlord's dashboard, or the whole scheme's for who may see it; every figure opens the list behind it. */
class DashboardScreen extends Screen {
  static properties = { ...Screen.properties, address: {}, announced: { state: true } };

  #announcedAt = 0;

  dashboard = new Resource(this, () => this.#read(), { followsLive: true, onValue: (value) => this.#arrived(value) });
  scheme = new Resource(this, () => currentScheme(session.acting.schemeId));

  #read() {
    const { landlordId } = this.query;
    const whole = !session.is('LANDLORD') && !landlordId;
    return get(`/api/dashboards/${whole ? 'consortium' : 'landlord'}`, { ...periodOf(this.query), landlordId });
  }

  willUpdate(changes) {
    if (changes.get('address') !== undefined) {
      this.dashboard.reload();
    }
  }

  /** Tells a listener that figures moved, but not with every fact of a busy evening. */
  #arrived({ asOf }) {
    live.seen(asOf);
    const known = this.dashboard.value !== undefined && this.#announcedAt > 0;
    if (Date.now() - this.#announcedAt > ANNOUNCED_EVERY) {
      this.#announcedAt = Date.now();
      this.announced = known ? t('dashboard.updated', { time: time(asOf) }) : '';
    }
  }

  render() {
    return html`<div class="dashboard ${this.dashboard.loading && this.dashboard.value ? 'reading' : ''}">
      ${pageHead(this.#title(), { sub: this.#compared(), actions: html`${this.#member()}${periodChooser(this.query)}` })}
      <div class="stamp-line"><freshness-stamp></freshness-stamp>
        <button class="button quiet print-button" type="button" @click=${() => print()}>${icon('printer')}${t('dashboard.print')}</button></div>
      <p class="visually-hidden" role="status">${this.announced ?? ''}</p>
      ${shown(this.dashboard, (value) => keyed(questionOf(value), this.#content(value)), skeleton)}
    </div>`;
  }

  /** On paper nothing else says that it is one member's. */
  #title() {
    const [, member] = landlordsOf(this.scheme.value).find(([id]) => id === this.query.landlordId) ?? [];
    return [t('dashboard.title'), member].filter(Boolean).join(' · ');
  }

  #compared() {
    const { value } = this.dashboard;
    return value ? html`<span class="figures">${period(value.period)}</span> <span class="compared">${t('dashboard.compared', { period: period(value.previous) })}</span>` : NO_PERIOD_YET;
  }

  /** Coordinator and manager may look at one member alone. */
  #member() {
    const landlords = landlordsOf(this.scheme.value);
    return session.is('LANDLORD') || landlords.length < 2 ? '' : html`<div class="field">
      <label class="visually-hidden" for="member">${t('fields.landlord')}</label>
      <select id="member" @change=${(event) => router.filter({ landlordId: event.target.value })}>
        <option value="" ?selected=${!this.query.landlordId}>${t('dashboard.wholeScheme')}</option>
        ${landlords.map((landlord) => choice(landlord, this.query.landlordId))}
      </select></div>`;
  }

  #content(value) {
    const links = this.#links(value);
    if (isSilent(value)) {
      return html`<p class="summary">${value.summary}</p><div class="card">${empty('moon-stars', t('dashboard.empty'), t('dashboard.emptyDetail'))}</div>`;
    }
    return html`<div class="stack">
      <p class="summary">${value.summary}</p>
      ${tiles(value.indicators, links)}
      ${activity(value, links)}
      ${value.members?.length > 1 ? html`<members-comparison .members=${value.members} .scheme=${this.scheme.value} .links=${links}></members-comparison>` : ''}
      ${requestsAndDossiers(value, links)}
      ${breakdowns(value, links)}
      <sites-table .sites=${value.bySite} .links=${links} .scheme=${value.members?.length > 1 ? this.scheme.value : null}></sites-table>
      ${otherIndicators(value.indicators, links)}
      ${value.sum ? sumCheck(value.sum) : ''}
    </div>`;
  }

  /** Addresses of the lists behind the figures; what was open at the end of a past period has no list any more. */
  #links({ period: span, landlord }) {
    const landlordId = session.is('LANDLORD') ? '' : landlord?.id;
    const to = (path) => (filters = {}) => addressOf(path, { ...span, landlordId, ...filters });
    const now = (path, own) => (filters = {}) => (span.to < isoDay() ? null : addressOf(path, { ...own, landlordId, ...filters }));
    return {
      interventions: to('/interventions'),
      requests: (filters) => to('/requests')({ asked: true, ...filters }),
      waiting: now('/requests', { asked: true, status: 'WAITING', sort: 'receivedAt' }),
      dossiersOpened: to('/dossiers'),
      dossiersOpen: now('/dossiers', { status: 'OPEN' }),
      dossiersClosed: (filters = {}) => addressOf('/dossiers', { closedFrom: span.from, closedTo: span.to, landlordId, ...filters }),
      actions: (filters = {}) => to('/actions')({ status: 'HELD', ...filters }),
      defects: to('/defects'),
      defectsOpen: now('/defects', { open: true, sort: 'acknowledgeBy' }),
      member: (id) => addressOf('/dashboard', { ...this.query, landlordId: id }),
      site: (id) => `/sites/${id}`,
    };
  }
}
customElements.define('dashboard-screen', DashboardScreen);

/** Figures are marked as changed only where the question stayed the same. */
const questionOf = ({ period: { from, to }, landlord }) => [from, to, landlord?.id].join(' ');

const isSilent = ({ indicators, dossiers, requests }) =>
  indicators.every(({ unit, value }) => unit !== 'COUNT' || !value) && dossiers.open === 0 && requests.received === 0;

const skeleton = () => html`<div class="stack" aria-hidden="true">
  <span class="skeleton title"></span>
  <div class="tiles">${Array.from({ length: 5 }, () => html`<div class="card tile"><span class="skeleton block"></span></div>`)}</div>
  <span class="skeleton block"></span>
</div>`;
