import { html } from 'lit';
import { remove } from '../../api.js';
import { icon } from '../../components/icon.js';
import { barList } from '../../components/bar-list.js';
import { ask } from '../../components/form-dialog.js';
import { duration, moment, number, time } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';
import { noteList, sectorList } from './marks.js';

/** The report of an evening as a page that can be printed: what was done, defects, moods, what the next pair must know. */
export const eveningReport = (report, reload) => html`<div class="stack report">
  ${figures(report)}
  ${late(report)}${corrected(report)}
  <div class="columns">${natures(report)}<div class="stack">${moods(report)}${sites(report)}</div></div>
  ${defects(report)}
  ${notes(report, reload)}
</div>`;

const figures = ({ done, present, mediatorMinutes }) => html`<dl class="evening-sums">
  <div><dt>${t('evening.interventions', { count: done.interventions })}</dt><dd>${number(done.interventions)}</dd></div>
  <div><dt>${t('evening.peopleMet', { count: done.peopleMet })}</dt><dd>${number(done.peopleMet)}</dd></div>
  <div><dt>${t('shifts.defectsFound', { count: done.defects })}</dt><dd>${number(done.defects)}</dd></div>
  <div><dt>${t('shifts.presentCount', { count: present })}</dt><dd>${duration(mediatorMinutes)}</dd></div>
</dl>`;

const late = ({ done }) => (done.completedLater === 0 ? '' : html`<div class="notice" role="status">${icon('clock')}<div>${t('shifts.completedLater', { count: done.completedLater, moment: moment(done.completedAt) })}</div></div>`);

const corrected = ({ hoursCorrectedAt }) => (hoursCorrectedAt ? html`<p class="muted">${icon('pencil-square')} ${t('shifts.hoursCorrected', { moment: moment(hoursCorrectedAt) })}</p>` : '');

const natures = ({ byNature }) => html`<section class="card table-card" aria-labelledby="natures">
  <div class="card-head"><h2 id="natures">${t('shifts.done')}</h2></div>
  ${byNature.length === 0 ? html`<p class="pad muted">${t('shifts.nothingDone')}</p>` : html`<div class="table-scroll" tabindex="0"><table>
    <caption class="visually-hidden">${t('shifts.done')}</caption>
    <thead><tr><th scope="col">${t('fields.nature')}</th><th scope="col" class="number">${t('dashboard.interventions')}</th><th scope="col" class="number">${t('dashboard.peopleMet')}</th></tr></thead>
    <tbody>${byNature.map((line) => html`<tr><th scope="row">${line.nature ? label('nature', line.nature) : t('shifts.nothingToReport')}</th><td class="number">${number(line.interventions)}</td><td class="number">${number(line.peopleMet)}</td></tr>`)}</tbody>
  </table></div>`}
</section>`;

const sites = ({ bySite }) => (bySite.length === 0 ? '' : html`<section class="card" aria-labelledby="sites">
  <div class="card-head"><h2 id="sites">${t('engagements.bySite')}</h2></div>
  ${barList({ caption: t('engagements.bySite'), rows: bySite.map(({ name, interventions }) => ({ name: name ?? t('figures.unnamed'), value: interventions })), labels: { name: t('fields.site'), value: t('dashboard.interventions') } })}
</section>`);

const moods = ({ sectors }) => html`<section class="card table-card" aria-labelledby="moods">
  <div class="card-head"><h2 id="moods">${t('shifts.mood')}</h2></div>
  ${sectors.length === 0 ? html`<p class="pad muted">${t('shifts.notInASector')}</p>` : sectorList({ sectors })}
</section>`;

const defects = ({ defects: found }) => (found.length === 0 ? '' : html`<section class="card table-card" aria-labelledby="defects">
  <div class="card-head"><h2 id="defects">${t('defects.title')}</h2></div>
  <ul class="entries">${found.map((one) => html`<li class="entry"><time datetime=${one.foundAt}>${time(one.foundAt)}</time>
    <div><a class="row-link" href="/defects/${one.id}">${label('defectCategory', one.category)} · ${label('space', one.space)}</a><span class="muted">${one.siteName ?? t('figures.unnamed')}</span></div>
    <span class="tag">${label('defectStatus', one.status)}</span></li>`)}</ul>
</section>`);

const notes = ({ id, notes: left }, reload) => (left.length === 0 ? '' : html`<section class="card table-card" aria-labelledby="notes">
  <div class="card-head"><h2 id="notes">${t('shifts.toKnow')}</h2></div>
  ${noteList(left, (note) => (session.is('MANAGER') && note.words ? html`<button class="icon-button print-button" type="button" aria-label=${t('shifts.deleteWords')} @click=${() => deleteWords(id, note, reload)}>${icon('trash')}</button>` : ''))}
</section>`);

async function deleteWords(shift, note, reload) {
  const gone = await ask({
    title: t('shifts.deleteWords'),
    intro: t('shifts.deleteWordsIntro'),
    action: t('shifts.deleteWords'),
    send: () => remove(`/api/shifts/${shift}/notes/${note.id}`),
  });
  if (gone) {
    await reload();
  }
}
