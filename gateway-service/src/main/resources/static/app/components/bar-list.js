import { html, nothing } from 'lit';
import { number } from '../format.js';
import { t } from '../i18n/i18n.js';
import { change } from './tile.js';
import './live-figure.js';

/** Named bars, longest first: rows are {name, value, previous?, href?, colour?}. It is a table, so it needs none behind it. */
export function barList({ caption, rows, format = number, mean = null, labels }) {
  const most = Math.max(1, ...rows.map((row) => row.value ?? 0), mean ?? 0);
  return html`<table class="bars">
    <caption class="visually-hidden">${caption}</caption>
    <thead class="visually-hidden">
      <tr><th scope="col">${labels.name}</th><th scope="col">${labels.value}</th><th scope="col">${t('figures.change')}</th></tr>
    </thead>
    <tbody>${rows.map((row) => bar(row, most, format, mean))}</tbody>
  </table>`;
}

const bar = (row, most, format, mean) => html`<tr>
  <th scope="row">${row.href ? html`<a class="row-link" href=${row.href}>${row.name}</a>` : row.name}
    <span class="bar-track" aria-hidden="true">
      <span class="bar-fill" .style=${`--share: ${(row.value ?? 0) / most}; ${row.colour ? `--bar: ${row.colour}` : ''}`}></span>
      ${mean === null ? nothing : html`<span class="bar-mean" .style=${`--share: ${mean / most}`}></span>`}
    </span>
  </th>
  <td class="number"><live-figure .text=${row.value === null ? '–' : format(row.value, 1)}></live-figure></td>
  <td class="number bar-change">${row.previous === undefined ? nothing : change('COUNT', row.value, row.previous)}</td>
</tr>`;
