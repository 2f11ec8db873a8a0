import { html, nothing } from 'lit';
import { clock } from '../clock.js';
import { icon } from '../components/icon.js';
import { moment } from '../format.js';
import { t } from '../i18n/i18n.js';
import { session } from '../session.js';
import { placesOf } from './places.js';
import './account-menu.js';
import './due-mark.js';
import './freshness-stamp.js';
import './more-menu.js';
import './waiting-mark.js';

const IN_THE_BAR = 5;

const address = (place) => `${place.path}${place.query ?? ''}`;

const current = (place, path) => (path === place.path || path.startsWith(`${place.path}/`) ? 'page' : nothing);

export const brandMark = () => html`<img class="brand-mark" src="/favicon.svg" alt="" width="28" height="28" />`;

const brand = () => html`<a class="brand" href="/" aria-label=${t('nav.home')}>${brandMark()}<span>Entente</span></a>`;

const where = () => html`<p class="place">
  <strong>${session.acting.landlordName ?? session.acting.schemeName}</strong>
  <span>${session.acting.landlordName ? session.acting.schemeName : session.acting.operatorName}</span>
</p>`;

const waiting = () => (session.fieldOwner ? html`<waiting-mark></waiting-mark>` : nothing);

const toDo = () => (session.fieldOwner ? html`<due-mark></due-mark>` : nothing);

/** What a paper says of itself, whoever finds it. */
export const printHead = () => html`<p class="print-head"><span><strong>Entente</strong> · ${[...new Set([session.acting.landlordName ?? session.acting.operatorName, session.acting.schemeName])].filter(Boolean).join(' · ')}</span>
  <span>${t('nav.printed', { moment: moment(clock.now()) })}</span></p>`;

/** The desk's navigation, on the left. */
export const rail = (path) => html`<header class="rail">
  ${brand()}${where()}
  ${toDo()}${waiting()}
  <nav class="rail-links" aria-label=${t('nav.label')}>
    ${placesOf(session.role).map((place) => html`<a class="rail-link" href=${address(place)} aria-current=${current(place, path)}>${icon(place.glyph)}${t(place.key)}</a>`)}
  </nav>
  <div class="rail-foot"><account-menu></account-menu></div>
</header>`;

export const topBar = () => html`<header class="top-bar">
  <a class="brand" href="/" aria-label=${t('nav.home')}>${brandMark()}</a>
  ${where()}${toDo()}<account-menu></account-menu>
  ${waiting()}
</header>`;

/** The phone's navigation, under the thumbs. */
export function bottomBar(path) {
  const places = placesOf(session.role).filter((place) => !place.besideBar);
  const shown = places.length > IN_THE_BAR ? places.slice(0, IN_THE_BAR - 1) : places;
  const rest = places.slice(shown.length);
  return html`<nav class="bottom-bar" aria-label=${t('nav.label')}>
    ${shown.map((place) => barLink(place, path))}
    ${rest.length ? html`<more-menu .places=${rest} .path=${path}></more-menu>` : nothing}
  </nav>`;
}

const barLink = (place, path) => html`<a class="bar-link ${place.prominent ? 'prominent' : ''}" href=${address(place)} aria-current=${current(place, path)}>
  <span class="bar-disc">${icon(place.glyph)}</span>${t(place.short ?? place.key)}
</a>`;
