import { html } from 'lit';
import { barList } from '../../components/bar-list.js';
import '../../components/live-figure.js';
import { duration, number, shortDay, time } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

/** What was done on its sites in its days: the figures, and the same interventions by day, site and nature. */
export const report = (value) => html`
  <section class="stack" aria-labelledby="report">
    <div class="card-head"><h2 id="report">${t('engagements.report')}</h2><span class="muted small">${t('freshness.asOf', { time: time(value.asOf) })}</span></div>
    <div class="tiles">
      ${tile('interventions', number(value.interventions), duration(value.minutes))}
      ${tile('held', duration(value.held.minutes), t('engagements.heldOf', { hours: t('scheme.hours', { number: number(value.hoursDue) }) }))}
      ${tile('peopleMet', number(value.peopleMet))}
      ${tile('requests', number(value.requestsReceived))}
      ${tile('dossiers', number(value.dossiersOpened))}
      ${tile('defects', number(value.defectsFound), value.defectsFound ? t('engagements.repaired', { count: value.defectsRepaired }) : '')}
    </div>
    ${notes(value)}
    <div class="columns">
      ${card(t('engagements.byDay'), t('fields.on'), value.byDay.map((row) => [shortDay(row.day), row.interventions]))}
      ${card(t('engagements.bySite'), t('fields.site'), value.bySite.map((row) => [row.name ?? t('figures.unnamed'), row.interventions]))}
      ${card(t('engagements.byNature'), t('fields.nature'), value.byNature.map((row) => [label('nature', row.code), row.interventions]))}
      ${card(t('engagements.byMission'), t('fields.mission'), value.byMission.map((row) => [label('mission', row.code), row.interventions]))}
    </div>
  </section>`;

const TITLES = {
  interventions: () => t('engagements.interventions'),
  held: () => t('engagements.held'),
  peopleMet: () => t('engagements.peopleMet'),
  requests: () => t('engagements.requests'),
  dossiers: () => t('engagements.dossiers'),
  defects: () => t('engagements.defects'),
};

const tile = (name, text, detail = '') => html`<article class="card tile"><header><h3>${TITLES[name]()}</h3></header>
  <p class="tile-value" data-figure=${name}><live-figure .text=${text}></live-figure></p>
  <footer><span>${detail}</span></footer></article>`;

/** The same facts are on the dashboards, and are counted there once. */
const notes = ({ partial, inOtherReports, held }) => html`<p class="muted small">${t('engagements.countedOnce')}
  ${partial ? t('engagements.partial') : ''}
  ${held.elsewhereAsWell > 0 ? t('engagements.elsewhereAsWell', { count: held.elsewhereAsWell }) : ''}
  ${inOtherReports > 0 ? t('engagements.inOtherReports', { count: inOtherReports }) : ''}</p>`;

const card = (title, name, rows) => html`<section class="card" aria-label=${title}>
  <div class="card-head"><h3>${title}</h3></div>
  ${rows.length === 0 ? html`<p class="muted small">${t('engagements.nothingYet')}</p>` : barList({
    caption: title,
    rows: rows.map(([text, value]) => ({ name: text, value })),
    labels: { name, value: t('engagements.interventions') },
  })}</section>`;
