import { html } from 'lit';
import { get } from '../../api.js';
import { empty, shown } from '../../components/states.js';
import { Element, Resource } from '../../element.js';
import { day } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { hours, sectorNames, worstMood } from './marks.js';

const MOST = 6;
const MOST_OPEN = 50;

/** The latest reports, and before them the evenings that somebody forgot to end. */
class LatestCard extends Element {
  shifts = new Resource(this, readLatest, { followsLive: true });

  render() {
    return html`<section class="card table-card" aria-labelledby="latest">
      <div class="card-head"><h2 id="latest">${t('shifts.latest')}</h2><a href="/reports">${t('shifts.allReports')}</a></div>
      ${shown(this.shifts, (shifts) => (shifts.length === 0 ? empty('file-text', t('shifts.noReports'), t('shifts.noReportsDetail')) : html`<ul class="entries">${shifts.map(entry)}</ul>`))}
    </section>`;
  }
}
customElements.define('latest-card', LatestCard);

async function readLatest() {
  const [open, ended] = await Promise.all([get('/api/shifts', { status: 'STARTED', sort: 'startsAt', limit: MOST_OPEN }), get('/api/shifts', { status: 'ENDED', limit: MOST })]);
  return [...open.items.filter(({ endsAt }) => Date.parse(endsAt) < Date.now()), ...ended.items];
}

const entry = (shift) => html`<li class="entry">
  <div><a class="row-link" href="/evenings/${shift.id}">${day(shift.day)} · ${hours(shift)}</a><span class="muted">${sectorNames(shift)}</span></div>
  ${shift.status === 'STARTED' ? html`<span class="tag alert">${t('shifts.forgotten')}</span>` : shift.sectors.map(worstMood)}
</li>`;
