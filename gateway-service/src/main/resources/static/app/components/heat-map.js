import { html } from 'lit';
import { clock, number } from '../format.js';
import { label, t } from '../i18n/i18n.js';

const STEPS = 5;

/** Weekday × hour within the service hours, as a table whose cells open the list behind them. */
export function heatMap({ opensAt, closesAt, serviceDays, cells }, hrefOf) {
  const hours = Array.from({ length: Math.max(0, closesAt - opensAt) }, (_, i) => opensAt + i);
  const counts = new Map(cells.map((cell) => [`${cell.weekday} ${cell.hour}`, cell.interventions]));
  const most = Math.max(1, ...counts.values());
  return html`<div class="table-scroll" tabindex="0"><table class="heat">
    <caption class="visually-hidden">${t('dashboard.heatCaption')}</caption>
    <thead><tr><td></td>${hours.map((hour) => html`<th scope="col">${clock(hour).replace(/:00$/, '')}</th>`)}</tr></thead>
    <tbody>${serviceDays.map((weekday) => html`<tr>
      <th scope="row"><abbr title=${label('weekday', weekday)}>${label('weekdayShort', weekday)}</abbr></th>
      ${hours.map((hour) => cell(weekday, hour, counts.get(`${weekday} ${hour}`) ?? 0, most, hrefOf))}
    </tr>`)}</tbody>
  </table></div>`;
}

function cell(weekday, hour, count, most, hrefOf) {
  const step = count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * STEPS));
  const name = t('dashboard.heatCell', { day: label('weekday', weekday), hour: clock(hour), count });
  return html`<td class="heat-${step}">
    ${count === 0 ? html`<span aria-label=${name}>·</span>` : html`<a href=${hrefOf(weekday, hour)} title=${name} aria-label=${name}>${number(count)}</a>`}
  </td>`;
}
