import { html } from 'lit';
import { change, parts, remarks, tile } from '../../components/tile.js';
import { figure } from '../../format.js';
import { t } from '../../i18n/i18n.js';

const HEROES = ['INTERVENTIONS', 'REQUESTS_ANSWERED', 'DOSSIERS_OPEN', 'DOSSIERS_CLOSED', 'WITHOUT_RECURRENCE'];

const LISTS = {
  INTERVENTIONS: (links) => links.interventions(),
  PEOPLE_MET: (links) => links.interventions(),
  TOWNS: (links) => links.interventions(),
  REQUESTS_ANSWERED: (links) => links.requests(),
  FIRST_ANSWER: (links) => links.requests(),
  RESIDENTS_MEDIATED: (links) => links.dossiersOpen(),
  ORIENTATIONS_ACCEPTED: (links) => links.dossiersOpen(),
  DOSSIERS_OPENED: (links) => links.dossiersOpened(),
  DOSSIERS_HANDLED: (links) => links.dossiersOpened(),
  PER_1000_DWELLINGS: (links) => links.dossiersOpened(),
  DOSSIERS_OPEN: (links) => links.dossiersOpen(),
  DOSSIERS_CLOSED: (links) => links.dossiersClosed(),
  TIME_TO_CLOSE: (links) => links.dossiersClosed(),
  ACTIONS_HELD: (links) => links.actions(),
  ACTION_PARTICIPANTS: (links) => links.actions(),
  DEFECTS_OPEN: (links) => links.defectsOpen(),
  DEFECTS_ACKNOWLEDGED: (links) => links.defects(),
  DEFECTS_REPAIRED: (links) => links.defects(),
  PRESENCE: () => '/reports',
  WITHOUT_RECURRENCE: (links) => links.dossiersClosed({ status: 'CLOSED', closedFrom: '', closedTo: '' }),
};

const hrefOf = (code, links) => LISTS[code]?.(links);

export const tiles = (indicators, links) => html`<div class="tiles">
  ${HEROES.map((code) => indicators.find((one) => one.code === code)).filter(Boolean).map((one) => tile(one, hrefOf(one.code, links)))}
</div>`;

export function otherIndicators(indicators, links) {
  const others = indicators.filter(({ code }) => !HEROES.includes(code));
  return html`<section class="card" aria-labelledby="others">
    <div class="card-head"><h2 id="others">${t('dashboard.others')}</h2></div>
    <dl class="indicators">${others.map((one) => html`<div>
      <dt>${one.name} <definition-hint .name=${one.name} .text=${one.definition} .note=${remarks(one)}></definition-hint></dt>
      <dd><a href=${hrefOf(one.code, links)}><live-figure .text=${figure(one.unit, one.value)}></live-figure></a> ${parts(one)}
        <span class="muted small">${one.previous == null ? '' : html`${change(one.unit, one.value, one.previous)} ${t('figures.previously', { value: figure(one.unit, one.previous) })}`}</span></dd>
    </div>`)}</dl>
  </section>`;
}
