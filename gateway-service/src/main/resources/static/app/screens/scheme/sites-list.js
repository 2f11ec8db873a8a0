import { html } from 'lit';
import { listTable } from '../../components/list-table.js';
import { landlordMark } from '../../components/marks.js';
import { empty, shown } from '../../components/states.js';
import { Element, Resource } from '../../element.js';
import { day, number } from '../../format.js';
import { alphabetical, t } from '../../i18n/i18n.js';
import { everyPage } from '../../scheme.js';

const STEP = 50;

/** All sites of the scheme that one may see, in the order of the reader's language. */
class SitesList extends Element {
  static properties = { scheme: { attribute: false }, most: { state: true } };

  list = new Resource(this, async () => (await everyPage('/api/sites')).sort((a, b) => alphabetical(a.name, b.name)), { followsLive: true });

  constructor() {
    super();
    this.most = STEP;
  }

  reload() {
    this.list.reload();
  }

  render() {
    return shown(this.list, (sites) => sites.length === 0 ? empty('buildings', t('scheme.noSites'), t('scheme.noSitesDetail')) : html`
      ${listTable({ caption: t('scheme.sites'), columns: this.#columns(), items: sites.slice(0, this.most), href: ({ id }) => `/sites/${id}` })}
      <div class="table-foot"><span role="status">${t('lists.shown', { count: Math.min(this.most, sites.length) })}</span>
        ${sites.length > this.most ? html`<button class="button" type="button" @click=${() => (this.most += STEP)}>${t('lists.more')}</button>` : ''}</div>`);
  }

  #columns() {
    return [
      { name: t('fields.site'), value: (site) => site.name, sub: (site) => [site.district, site.town].filter(Boolean).join(' · ') },
      { name: t('fields.landlord'), value: (site) => landlordMark(this.scheme, site.landlordId) || site.landlordName },
      { name: t('fields.dwellings'), number: true, label: t('fields.dwellings'), value: (site) => number(site.dwellings) },
      { name: t('fields.qpv'), value: (site) => (site.qpv ? html`<span class="tag primary">${t('scheme.qpv')}</span>` : '') },
      { name: t('fields.since'), label: t('fields.since'), value: (site) => day(site.from) },
    ];
  }
}
customElements.define('sites-list', SitesList);
