import { html } from 'lit';
import { icon } from '../../components/icon.js';
import { number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

/** The sum over landlords equals the scheme's figure, or the screen says where it does not. */
export const sumCheck = ({ equal, lines }) => html`<section class="card table-card" aria-labelledby="sum">
  <div class="card-head"><h2 id="sum">${t('dashboard.sum')}</h2>
    <span class="tag ${equal ? 'good' : 'alert'}">${icon(equal ? 'check-lg' : 'exclamation-triangle')}${t(equal ? 'dashboard.sumEqual' : 'dashboard.sumDiffers')}</span></div>
  <div class="table-scroll" tabindex="0"><table class="sum">
    <caption class="visually-hidden">${t('dashboard.sum')}</caption>
    <thead><tr><th scope="col">${t('dashboard.figure')}</th><th scope="col" class="number">${t('dashboard.sumMembers')}</th><th scope="col" class="number">${t('dashboard.sumScheme')}</th><th scope="col">${t('dashboard.sumCompared')}</th></tr></thead>
    <tbody>${lines.map(({ code, members, consortium }) => html`<tr>
      <th scope="row">${label('sumLine', code)}</th><td class="number">${number(members)}</td><td class="number">${number(consortium)}</td>
      <td>${members === consortium ? html`<span class="tag good">${t('dashboard.same')}</span>` : html`<span class="tag alert">${t('dashboard.differs', { number: number(Math.abs(consortium - members)) })}</span>`}</td>
    </tr>`)}</tbody>
  </table></div>
</section>`;
