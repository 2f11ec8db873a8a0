import { html, nothing } from 'lit';
import { icon } from '../../components/icon.js';
import { landlordMark } from '../../components/marks.js';
import { change } from '../../components/tile.js';
import { Element } from '../../element.js';
import { number } from '../../format.js';
import { alphabetical, t } from '../../i18n/i18n.js';

const SHOWN = 12;

/** By site: sortable, with the bar in the cell. */
class SitesTable extends Element {
  static properties = { sites: { attribute: false }, links: { attribute: false }, scheme: { attribute: false }, sort: { state: true }, all: { state: true } };

  constructor() {
    super();
    this.sort = '-interventions';
  }

  render() {
    const rows = this.all ? this.#sorted() : this.#sorted().slice(0, SHOWN);
    const most = Math.max(1, ...this.sites.map((site) => site.interventions));
    return html`<section class="card table-card" aria-labelledby="by-site">
      <div class="card-head"><h2 id="by-site">${t('dashboard.bySite')}</h2></div>
      <div class="table-scroll" tabindex="0"><table class="sites">
        <caption class="visually-hidden">${t('dashboard.bySite')}</caption>
        <thead><tr>${this.#columns().map((column) => this.#head(column))}</tr></thead>
        <tbody>${rows.map((site) => this.#row(site, most))}</tbody>
      </table></div>
      ${this.sites.length > SHOWN ? html`<div class="table-foot"><span>${t('lists.shownOf', { shown: rows.length, count: this.sites.length })}</span>
        <button class="button" type="button" @click=${() => (this.all = !this.all)}>${this.all ? t('lists.fewer') : t('lists.allOf', { count: this.sites.length })}</button></div>` : ''}
    </section>`;
  }

  #columns() {
    return [
      { key: 'name', name: t('fields.site') },
      this.scheme && { key: null, name: t('fields.landlord') },
      { key: 'dwellings', name: t('fields.dwellings'), number: true, wide: true },
      { key: 'interventions', name: t('dashboard.interventions') },
      { key: 'previous', name: t('figures.change'), number: true },
      { key: 'peopleMet', name: t('dashboard.peopleMet'), number: true, wide: true },
      { key: 'requests', name: t('dashboard.requestsShort'), number: true },
      { key: 'dossiersOpen', name: t('dashboard.dossiersOpen'), number: true },
    ].filter(Boolean);
  }

  #head({ key, name, number: numeric, wide }) {
    const sorted = key && this.sort === key ? 'ascending' : key && this.sort === `-${key}` ? 'descending' : null;
    return html`<th scope="col" class="${numeric ? 'number' : ''} ${wide ? 'wide-only' : ''}" aria-sort=${sorted ?? nothing}>
      ${key ? html`<button class="sort" type="button" @click=${() => (this.sort = sorted === 'descending' ? key : `-${key}`)}>${name}${icon(sorted === 'ascending' ? 'arrow-up' : 'arrow-down')}</button>` : name}
    </th>`;
  }

  #sorted() {
    const key = this.sort.replace('-', '');
    const by = (a, b) => (key === 'name' ? alphabetical(a.name ?? '', b.name ?? '') : a[key] - b[key]);
    return [...this.sites].sort((a, b) => (this.sort.startsWith('-') ? by(b, a) : by(a, b)));
  }

  #row(site, most) {
    const { links } = this;
    const of = { siteId: site.siteId };
    return html`<tr>
      <th scope="row"><a class="row-link" href=${links.site(site.siteId)}>${site.name ?? t('figures.unnamed')}</a><span class="sub">${site.town}</span></th>
      ${this.scheme ? html`<td>${landlordMark(this.scheme, site.landlordId)}</td>` : ''}
      <td class="number wide-only">${number(site.dwellings)}</td>
      <td><div class="cell-bar"><span class="track" aria-hidden="true"><span class="fill" .style=${`--share: ${site.interventions / most}`}></span></span>
        <a href=${links.interventions(of)}><live-figure .text=${number(site.interventions)}></live-figure></a></div></td>
      <td class="number">${change('COUNT', site.interventions, site.previous) || html`<span class="muted">–</span>`}</td>
      <td class="number wide-only">${number(site.peopleMet)}</td>
      <td class="number"><a href=${links.requests(of)}>${number(site.requests)}</a></td>
      <td class="number"><a href=${links.dossiersOpen(of) ?? nothing}>${number(site.dossiersOpen)}</a></td>
    </tr>`;
  }
}
customElements.define('sites-table', SitesTable);
