import { html } from 'lit';
import { barList } from '../../components/bar-list.js';
import { label, t } from '../../i18n/i18n.js';

const SHOWN = 8;

/** What, where and why: the same interventions cut four ways. */
export const breakdowns = ({ byNature, bySpace, byMission, byOrigin }, links) => html`<div class="columns breakdowns">
  ${card(t('dashboard.byNature'), t('fields.nature'), byNature, (row) => [label('nature', row.code), links.interventions({ nature: row.code })])}
  ${card(t('dashboard.bySpace'), t('fields.space'), bySpace, (row) => [label('space', row.code), links.interventions({ space: row.code })])}
  <div class="stack">
    ${card(t('dashboard.byMission'), t('fields.mission'), byMission, (row) => [label('mission', row.code), links.interventions({ mission: row.code })])}
    ${card(t('dashboard.byOrigin'), t('fields.origin'), byOrigin, (row) => [label('origin', row.code), links.interventions({ origin: row.code })])}
  </div>
</div>`;

function card(title, name, rows, describe) {
  const named = rows.filter((row) => row.code).map((row) => {
    const [text, href] = describe(row);
    return { name: text, href, value: row.value, previous: row.previous };
  }).sort((a, b) => b.value - a.value);
  const list = (some) => barList({ caption: title, rows: some, labels: { name, value: t('dashboard.interventions') } });
  return html`<section class="card" aria-label=${title}>
    <div class="card-head"><h2>${title}</h2></div>
    ${named.length === 0 ? html`<p class="muted small">${t('figures.nothing')}</p>` : list(named.slice(0, SHOWN))}
    ${named.length > SHOWN ? html`<details class="behind"><summary>${t('figures.others', { count: named.length - SHOWN })}</summary>${list(named.slice(SHOWN))}</details>` : ''}
  </section>`;
}
