import { html } from 'lit';
import { heatMap } from '../../components/heat-map.js';
import '../../components/weeks-chart.js';
import { plusDays } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { router } from '../../router.js';

/** When: activity by week, and by weekday and hour. */
export const activity = ({ weeks, heat, period }, links) => html`<div class="activity">
  <section class="card" aria-labelledby="weeks">
    <div class="card-head"><h2 id="weeks">${t('dashboard.weeks')}</h2>${weeks.some((week) => week.partial) ? html`<p>${t('dashboard.partialNote')}</p>` : ''}</div>
    <weeks-chart .weeks=${weeks} @week=${(event) => router.go(links.interventions(within(weeks[event.detail].from, period)))}></weeks-chart>
  </section>
  <section class="card" aria-labelledby="heat">
    <div class="card-head"><h2 id="heat">${t('dashboard.heat')}</h2></div>
    ${heatMap(heat, (weekday, hour) => links.interventions({ weekday, hour }))}
    <p class="muted small heat-note">${t('dashboard.heatNote')}</p>
  </section>
</div>`;

/** A week, cut where the period begins and ends. */
function within(monday, { from, to }) {
  const sunday = plusDays(monday, 6);
  return { from: monday < from ? from : monday, to: sunday > to ? to : sunday };
}
