import { html } from 'lit';
import { colleagues, nameOf } from '../../colleagues.js';
import { filterBar } from '../../components/filter-bar.js';
import { listTable, tableFoot } from '../../components/list-table.js';
import { PagedList } from '../../components/paged-list.js';
import { pageHead } from '../../components/page.js';
import { empty, shown } from '../../components/states.js';
import { Resource, Screen } from '../../element.js';
import { moment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

const SHORT_ID = 6;

/** Who read names and notes, of one dossier or for the auditor of all, and when; what they say is not told here. */
class ReadingsScreen extends Screen {
  static properties = { ...Screen.properties, address: {} };

  list = new PagedList(this, `/api${location.pathname}`, () => this.query);
  colleagues = new Resource(this, colleagues);

  willUpdate(changes) {
    if (changes.get('address') !== undefined) {
      this.list.restart();
    }
  }

  render() {
    return html`<div class="narrow">
      ${pageHead(t('readings.title'), { back: this.route.id && { href: `/dossiers/${this.route.id}`, text: t('readings.back') }, sub: t('readings.sub') })}
      ${filterBar(this.#filters(), this.query)}
      ${shown(this.list, (items) => html`<section class="card table-card">
        ${items.length === 0 ? empty('lock', t('readings.none'), t('readings.noneDetail')) : html`
          ${listTable({ caption: t('readings.title'), columns: this.#columns(), items })}
          ${tableFoot(items.length, this.list)}`}
      </section>`)}
    </div>`;
  }

  #filters() {
    return [
      { name: 'personId', text: t('readings.who'), options: (this.colleagues.value ?? []).map(({ person, displayName }) => [person, displayName]) },
      { name: 'from', text: t('readings.from'), type: 'date' },
      { name: 'to', text: t('readings.to'), type: 'date' },
    ];
  }

  #columns() {
    return [
      { name: t('readings.when'), value: (one) => html`<time datetime=${one.readAt}>${moment(one.readAt)}</time>` },
      { name: t('readings.who'), value: (one) => nameOf(this.colleagues.value, one.personId) },
      { name: t('readings.as'), value: (one) => label('role', one.role) },
      ...(this.route.id ? [] : [{ name: t('readings.dossier'), value: ({ dossierId }) => dossierId.slice(-SHORT_ID) }]),
      { name: t('readings.what'), value: (one) => t(one.what === 'NOTES' ? 'readings.notes' : 'readings.parties', { count: one.shown }) },
    ];
  }
}
customElements.define('readings-screen', ReadingsScreen);
