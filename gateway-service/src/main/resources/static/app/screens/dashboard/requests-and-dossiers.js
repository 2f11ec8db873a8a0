import { html, nothing } from 'lit';
import { barList } from '../../components/bar-list.js';
import { number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

/** What was asked and what became of it; how far the dossiers have come. */
export const requestsAndDossiers = ({ requests, dossiers }, links) => html`<div class="columns">
  <section class="card" aria-labelledby="funnel">
    <div class="card-head"><h2 id="funnel">${t('dashboard.funnel')}</h2><p>${t('dashboard.promise')}</p></div>
    ${funnel(requests, links)}
    ${waiting(requests, links)}
  </section>
  <section class="card" aria-labelledby="by-step">
    <div class="card-head"><h2 id="by-step">${t('dashboard.byStep')}</h2><p>${t('dashboard.openNow', { count: dossiers.open, number: number(dossiers.open) })}</p></div>
    ${barList({
      caption: t('dashboard.byStep'),
      labels: { name: t('fields.step'), value: t('dashboard.dossiersOpen') },
      rows: dossiers.byStep.map(({ step, open }) => ({ name: label('progress', step), value: open, href: links.dossiersOpen({ step }) })),
    })}
    ${outcomes(dossiers, links)}
  </section>
</div>`;

const funnel = (requests, links) => barList({
  caption: t('dashboard.funnel'),
  labels: { name: t('dashboard.stage'), value: t('dashboard.requestsShort') },
  rows: [
    { name: t('dashboard.received'), value: requests.received, href: links.requests() },
    { name: t('dashboard.answered'), value: requests.answered },
    { name: t('dashboard.oriented'), value: requests.oriented },
    { name: t('dashboard.answeredAndOriented'), value: requests.answeredAndOriented, href: links.requests({ status: 'DONE' }) },
    { name: t('dashboard.attached'), value: requests.attached },
  ],
});

function waiting(requests, links) {
  if (requests.waiting === 0) {
    return html`<p class="tag good">${t('dashboard.noneWaiting')}</p>`;
  }
  return html`<div class="waiting">
    <h3><a href=${links.waiting() ?? nothing}>${t('dashboard.waiting', { count: requests.waiting })}</a></h3>
    <ul class="ages">${requests.waitingAges.map(({ bucket, count }) => html`<li class=${count && bucket === 'OVER_7_DAYS' ? 'old' : ''}><strong>${number(count)}</strong> ${label('waitingAge', bucket)}</li>`)}</ul>
  </div>`;
}

const outcomes = ({ outcomes: found, closed }, links) => found.length === 0 ? '' : html`<details class="behind">
  <summary>${t('dashboard.outcomes', { count: closed, number: number(closed) })}</summary>
  ${barList({
    caption: t('dashboard.outcomesCaption'),
    labels: { name: t('fields.outcome'), value: t('dashboard.dossiersClosed') },
    rows: found.map(({ code, count }) => ({ name: label('outcome', code), value: count, href: links.dossiersClosed() })),
  })}
</details>`;
