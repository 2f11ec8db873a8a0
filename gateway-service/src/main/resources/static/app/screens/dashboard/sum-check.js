import { html } from 'lit';
import { icon } from '../../components/icon.js';
import { number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

/** The sum over landlords equals the scheme's figure, or the screen says why it does not: shared, or wrong. */
export const sumCheck = ({ equal, lines }) => html`<section class="card table-card" aria-labelledby="sum">
  <div class="card-head"><h2 id="sum">${t('dashboard.sum')}</h2>
    <span class="tag ${equal ? 'good' : 'alert'}">${icon(equal ? 'check-lg' : 'exclamation-triangle')}${t(equal ? 'dashboard.sumEqual' : 'dashboard.sumDiffers')}</span></div>
  <div class="table-scroll" tabindex="0"><table class="sum">
    <caption class="visually-hidden">${t('dashboard.sum')}</caption>
    <thead><tr><th scope="col">${t('dashboard.figure')}</th><th scope="col" class="number">${t('dashboard.sumMembers')}</th><th scope="col" class="number">${t('dashboard.sumScheme')}</th><th scope="col">${t('dashboard.sumCompared')}</th></tr></thead>
    <tbody>${lines.map(({ code, members, consortium, shared }) => html`<tr>
      <th scope="row">${label('sumLine', code)}</th><td class="number">${number(members)}</td><td class="number">${number(consortium)}</td>
      <td>${compared(members, consortium, shared)}</td>
    </tr>`)}</tbody>
  </table></div>
</section>`;

/** What several landlords share counts for each of them: that much more is right. */
function compared(members, consortium, shared) {
  if (members - shared !== consortium) {
    return html`<span class="tag alert">${t('dashboard.differs', { number: number(Math.abs(consortium - members + shared)) })}</span>`;
  }
  return html`<span class="tag good">${t(shared ? 'dashboard.sameButShared' : 'dashboard.same')}</span>
    ${shared ? html`<span class="muted small">${t('dashboard.sharedExplained', { number: number(shared) })}</span>` : ''}`;
}
