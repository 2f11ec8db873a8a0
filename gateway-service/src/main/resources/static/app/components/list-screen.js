import { html } from 'lit';
import { Resource, Screen } from '../element.js';
import { router } from '../router.js';
import { allSites, currentScheme, landlordsOf } from '../scheme.js';
import { session } from '../session.js';
import { listTable, tableFoot } from './list-table.js';
import { PagedList } from './paged-list.js';
import { shown } from './states.js';

/** A filtered, sorted, paged list whose filters live in the address. */
export class ListScreen extends Screen {
  static properties = { ...Screen.properties, address: {} };

  sites = new Resource(this, allSites);
  /** A partner does not see the members of a scheme. */
  scheme = new Resource(this, () => (session.is('PARTNER') ? null : currentScheme(session.acting.schemeId)));

  listOf(path, defaults = {}) {
    return new PagedList(this, path, () => ({ ...defaults, ...this.query }));
  }

  willUpdate(changes) {
    if (changes.get('address') !== undefined) {
      this.list.restart();
    }
  }

  /** Landlords can be told apart only by those who see several. */
  get seesLandlords() {
    return !session.is('LANDLORD') && this.landlords.length > 1;
  }

  get landlords() {
    return landlordsOf(this.scheme.value);
  }

  /** Where something is: the town is said where no landlord's column tells sites apart. */
  place({ siteName, town }) {
    return this.seesLandlords ? siteName : `${siteName} · ${town}`;
  }

  table({ caption, columns, href, sort, none }) {
    const sorted = this.query.sort ?? sort;
    return shown(this.list, (items) => html`<section class="card table-card">
      ${items.length === 0 ? none : html`
        ${listTable({ caption, columns: columns.filter(Boolean), items, href, sort: sorted, onSort: (key) => router.filter({ sort: key }) })}
        ${tableFoot(items.length, this.list)}`}
    </section>`);
  }
}
