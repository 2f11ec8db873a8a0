import { html } from 'lit';
import { number } from '../../format.js';
import { t } from '../../i18n/i18n.js';

/** Where the file is wrong, why, and what mends it. */
export const stockFaults = ({ faults, faultLines }) => html`<section class="card table-card" aria-labelledby="faults">
  <div class="card-head"><h2 id="faults">${t('stock.report')}</h2>
    ${faults > faultLines.length ? html`<p>${t('stock.firstFaults', { count: faultLines.length, total: number(faults) })}</p>` : ''}</div>
  <div class="table-scroll" tabindex="0"><table class="list-table">
    <caption class="visually-hidden">${t('stock.report')}</caption>
    <thead><tr><th scope="col">${t('stock.line')}</th><th scope="col">${t('stock.column')}</th><th scope="col">${t('stock.cause')}</th><th scope="col">${t('stock.cure')}</th></tr></thead>
    <tbody>${faultLines.map(({ line, column, cause, cure }) => html`<tr>
      <th scope="row">${t('stock.lineNumber', { number: number(line) })}</th><td>${column ?? ''}</td><td>${cause}</td><td>${cure}</td></tr>`)}</tbody>
  </table></div>
</section>`;
