import { html } from 'lit';
import { CODES } from '../../codes.js';
import { icon } from '../../components/icon.js';
import { found, whereOf } from '../../components/site-picker.js';
import { empty } from '../../components/states.js';
import { Element } from '../../element.js';
import { label, t } from '../../i18n/i18n.js';
import { remember, rememberedList } from '../../preferences.js';
import { recentPlaces } from './habits.js';

/** Where: last places first, then favourites, then all sites; after the site, its space. Answers a `place` event. */
class PlacePicker extends Element {
  static properties = { sites: { attribute: false }, search: { state: true }, site: { state: true }, favourites: { state: true } };

  constructor() {
    super();
    this.search = '';
    this.site = null;
    this.favourites = rememberedList('favourites');
  }

  open() {
    this.search = '';
    this.site = null;
    this.querySelector('dialog').showModal();
  }

  /** What was chosen from is gone: who goes by keys stands at the head of what comes next. */
  updated(changed) {
    if (changed.has('site') && this.querySelector('dialog').open) {
      this.querySelector('h2').focus();
    }
  }

  render() {
    return html`<dialog class="dialog tall" aria-labelledby="picker-title">
      <div class="dialog-head">
        <h2 id="picker-title" tabindex="-1">${this.site ? this.site.name : t('log.choosePlace')}</h2>
        <button class="icon-button" type="button" aria-label=${t('forms.close')} @click=${this.#close}>${icon('x-lg')}</button>
      </div>
      <div class="dialog-body">${this.site ? this.#spaces() : this.#sites()}</div>
    </dialog>`;
  }

  #spaces() {
    return html`<button class="button quiet self-start" type="button" @click=${() => (this.site = null)}>${icon('arrow-left')}${t('log.otherSite')}</button>
      <div class="chips">${CODES.space.map((space) => html`<button class="chip" type="button" @click=${() => this.#choose(this.site.id, space)}>${label('space', space)}</button>`)}</div>`;
  }

  #sites() {
    const some = this.#found();
    const recent = this.search ? [] : recentPlaces().filter((place) => this.sites.some((site) => site.id === place.siteId));
    return html`
      <div class="field"><label for="place-search">${t('log.searchSite')}</label>
        <input id="place-search" type="search" autocomplete="off" .value=${this.search} @input=${(event) => (this.search = event.target.value)} /></div>
      ${recent.length ? html`<section><h3 class="legend">${t('log.recent')}</h3><div class="chips">${recent.map((place) => html`
        <button class="chip" type="button" @click=${() => this.#choose(place.siteId, place.space)}>${this.sites.find((site) => site.id === place.siteId).name} · ${label('space', place.space)}</button>`)}</div></section>` : ''}
      <section><h3 class="legend">${t('log.sites')}</h3>
        ${some.length ? html`<ul class="site-list">${some.map((site) => this.#line(site))}</ul>` : empty('search', t('log.noSite'), t('log.noSiteDetail'))}
      </section>`;
  }

  #line(site) {
    const favourite = this.favourites.includes(site.id);
    return html`<li>
      <button class="site-line" type="button" @click=${() => (this.site = site)}><strong>${site.name}</strong><span class="muted">${whereOf(site, this.sites)}</span></button>
      <button class="icon-button" type="button" aria-pressed=${favourite} aria-label=${t('log.favourite', { name: site.name })} @click=${() => this.#star(site.id)}>${icon(favourite ? 'star-fill' : 'star')}</button>
    </li>`;
  }

  #found() {
    const rank = (site) => (this.favourites.includes(site.id) ? 0 : 1);
    return found(this.sites, this.search).sort((a, b) => rank(a) - rank(b));
  }

  #star(id) {
    this.favourites = this.favourites.includes(id) ? this.favourites.filter((one) => one !== id) : [...this.favourites, id];
    remember('favourites', JSON.stringify(this.favourites));
  }

  #choose(siteId, space) {
    this.#close();
    this.dispatchEvent(new CustomEvent('place', { detail: { siteId, space } }));
  }

  #close = () => this.querySelector('dialog').close();
}
customElements.define('place-picker', PlacePicker);
