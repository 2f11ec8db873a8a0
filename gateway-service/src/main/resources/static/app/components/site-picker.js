import { html } from 'lit';
import { Element } from '../element.js';
import { alphabetical, t } from '../i18n/i18n.js';
import { icon } from './icon.js';
import { empty } from './states.js';

/** More than these are not chosen from a list but found by a word. */
export const FEW = 20;

const plain = (text) => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();

const severalLandlords = (sites) => new Set(sites.map(({ landlordId }) => landlordId)).size > 1;

/** Where a site is, and whose where that tells sites apart. */
export const whereOf = (site, sites) => [site.town, site.district, severalLandlords(sites) && site.landlordName].filter(Boolean).join(' · ');

/** The sites in which all of the words occur, by name. */
export function found(sites, search) {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const fits = (site) => words.every((word) => plain(`${site.name} ${site.town} ${site.district} ${site.landlordName ?? ''}`).includes(word));
  return sites.filter(fits).sort((a, b) => alphabetical(a.name, b.name));
}

/** One site out of many, found by a word of its name, town, district or landlord. Answers a `site` event with its id. */
class SitePicker extends Element {
  static properties = { sites: { attribute: false }, search: { state: true } };

  constructor() {
    super();
    this.search = '';
  }

  open() {
    this.search = '';
    this.querySelector('dialog').showModal();
  }

  render() {
    const some = found(this.sites, this.search);
    return html`<dialog class="dialog tall" aria-label=${t('log.searchSite')}>
      <div class="dialog-head">
        <h2>${t('log.searchSite')}</h2>
        <button class="icon-button" type="button" aria-label=${t('forms.close')} @click=${this.#close}>${icon('x-lg')}</button>
      </div>
      <div class="dialog-body">
        <div class="field"><input type="search" autocomplete="off" aria-label=${t('log.searchSite')} .value=${this.search} @keydown=${noSending} @input=${(event) => (this.search = event.target.value)} /></div>
        ${some.length ? html`<ul class="site-list">${some.map((site) => html`<li>
          <button class="site-line" type="button" @click=${() => this.#choose(site)}><strong>${site.name}</strong><span class="muted">${whereOf(site, this.sites)}</span></button></li>`)}</ul>`
          : empty('search', t('log.noSite'), t('log.noSiteDetail'))}
      </div>
    </dialog>`;
  }

  #choose({ id }) {
    this.#close();
    this.dispatchEvent(new CustomEvent('site', { detail: id }));
  }

  #close = () => this.querySelector('dialog').close();
}
customElements.define('site-picker', SitePicker);

/** Enter in a search is no sending of the form around it. */
export const noSending = (event) => event.key === 'Enter' && event.preventDefault();

/** What opens the picker, showing what is chosen. */
export const siteButton = ({ id, sites, chosen, none, name, choose }) => html`
  <button class="button site-button" type="button" id=${id} aria-label="${name} : ${sites.find((site) => site.id === chosen)?.name ?? none}"
    @click=${({ currentTarget }) => currentTarget.nextElementSibling.open()}><span>${sites.find((site) => site.id === chosen)?.name ?? none}</span>${icon('search')}</button>
  <site-picker .sites=${sites} @site=${({ detail }) => choose(detail)}></site-picker>`;
