import { html } from 'lit';
import { listTable, tableFoot } from '../../components/list-table.js';
import { landlordMark } from '../../components/marks.js';
import { PagedList } from '../../components/paged-list.js';
import { empty, shown } from '../../components/states.js';
import { Element } from '../../element.js';
import { day, number } from '../../format.js';
import { t } from '../../i18n/i18n.js';

/** All sites of the scheme that one may see. */
class SitesList extends Element {
  static properties = { scheme: { attribute: false } };

  list = new PagedList(this, '/api/sites', () => ({}));

  reload() {
    this.list.reload();
  }

  render() {
    return shown(this.list, (sites) => sites.length === 0 ? empty('buildings', t('scheme.noSites'), t('scheme.noSitesDetail')) : html`
      ${listTable({ caption: t('scheme.sites'), columns: this.#columns(), items: sites, href: ({ id }) => `/sites/${id}` })}
      ${tableFoot(sites.length, this.list)}`);
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
