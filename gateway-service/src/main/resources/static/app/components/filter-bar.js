import { html } from 'lit';
import { router } from '../router.js';
import { t } from '../i18n/i18n.js';
import { choice, siteOptions } from './fields.js';
import { icon } from './icon.js';
import { FEW, siteButton } from './site-picker.js';

/** Filters as selects and dates; each choice goes into the address. Specs are {name, text, options}, {name, text, sites} or {name, text, type: 'date'}. */
export const filterBar = (specs, query) => html`<form class="filters" aria-label=${t('lists.filters')} @submit=${(event) => event.preventDefault()}>
  ${specs.map((spec) => html`<div class="field">
    <label for="filter-${spec.name}">${spec.text}</label>
    ${spec.type ? dateFilter(spec, query) : spec.sites ? siteFilter(spec, query) : selectFilter(spec, query)}
  </div>`)}
</form>`;

const set = (name) => (event) => router.filter({ [name]: event.target.value });

const dateFilter = ({ name, type }, query) => html`<input id="filter-${name}" type=${type} .value=${query[name] ?? ''} @change=${set(name)} />`;

const selectFilter = ({ name, options }, query) => html`<select id="filter-${name}" @change=${set(name)}>
  <option value="" ?selected=${!query[name]}>${t('lists.all')}</option>${options.map((option) => choice(option, query[name]))}
</select>`;

/** What was chosen among many is taken back by a tap beside it. */
const siteFilter = ({ name, text, sites }, query) => (sites.length <= FEW ? selectFilter({ name, options: siteOptions(sites) }, query) : html`<span class="site-filter">
  ${siteButton({ id: `filter-${name}`, sites, chosen: query[name], none: t('lists.all'), name: text, choose: (site) => router.filter({ [name]: site }) })}
  ${query[name] ? html`<button class="icon-button" type="button" aria-label=${t('lists.removeFilter')} @click=${() => router.filter({ [name]: '' })}>${icon('x-lg')}</button>` : ''}</span>`);

/** What narrows the list beyond the selects (it came from a figure): shown, and taken away by one click. */
export function filterChips(chips) {
  const given = chips.filter(([, text]) => text);
  return given.length === 0 ? '' : html`<div class="active-filters">${given.map(([names, text]) => html`
    <button class="filter-chip" type="button" @click=${() => router.filter(Object.fromEntries(names.map((name) => [name, ''])))}>
      ${text}<span class="visually-hidden">${t('lists.removeFilter')}</span>${icon('x-lg')}
    </button>`)}</div>`;
}
