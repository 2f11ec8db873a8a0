import { html } from 'lit';
import { CODES, groupOf } from '../../codes.js';
import { natureOptions } from '../../components/fields.js';
import { filterBar, filterChips } from '../../components/filter-bar.js';
import { icon } from '../../components/icon.js';
import { ListScreen } from '../../components/list-screen.js';
import { landlordMark, severity, stepDots } from '../../components/marks.js';
import { pageHead } from '../../components/page.js';
import { empty } from '../../components/states.js';
import { day, number, period } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';

/** Dossiers: conflicts followed through four steps until they are closed. */
class DossiersScreen extends ListScreen {
  list = this.listOf('/api/dossiers', { sort: '-openedOn' });

  render() {
    const opens = session.is('MEDIATOR', 'MANAGER');
    return html`${pageHead(t('dossiers.title'), { sub: t('dossiers.sub'), actions: opens ? html`<a class="button primary" href="/dossiers/new">${icon('plus-lg')}${t('dossiers.new')}</a>` : null })}
      ${filterBar(this.#filters(), this.query)}
      ${filterChips(this.#chips())}
      ${this.table({
        caption: t('dossiers.title'),
        columns: this.#columns(),
        href: ({ id }) => `/dossiers/${id}`,
        sort: '-openedOn',
        none: empty('folder2', t('dossiers.empty'), t('dossiers.emptyDetail')),
      })}`;
  }

  #filters() {
    return [
      { name: 'status', text: t('fields.status'), options: CODES.dossierStatus.map((code) => [code, label('dossierStatus', code)]) },
      { name: 'step', text: t('fields.step'), options: CODES.progress.map((code) => [code, label('progress', code)]) },
      { name: 'siteId', text: t('fields.site'), sites: this.sites.value ?? [] },
      this.seesLandlords && { name: 'landlordId', text: t('fields.landlord'), options: this.landlords },
      { name: 'nature', text: t('fields.nature'), options: natureOptions(CODES.nature, groupOf) },
    ].filter(Boolean);
  }

  #chips() {
    const { from, to, closedFrom, closedTo } = this.query;
    return [
      [['from', 'to'], from && to && t('dossiers.openedIn', { period: period({ from, to }) })],
      [['closedFrom', 'closedTo'], closedFrom && closedTo && t('dossiers.closedIn', { period: period({ from: closedFrom, to: closedTo }) })],
    ];
  }

  #columns() {
    return [
      { name: t('fields.nature'), value: (one) => label('nature', one.nature), sub: (one) => this.place(one) },
      this.seesLandlords && { name: t('fields.landlord'), value: (one) => landlordMark(this.scheme.value, one.landlordId) },
      { name: t('fields.step'), value: stepDots },
      { name: t('fields.severity'), value: (one) => severity(one.severity) },
      { name: t('fields.openedOn'), key: 'openedOn', label: t('fields.openedOn'), value: (one) => html`<time datetime=${one.openedOn}>${day(one.openedOn)}</time>` },
      { name: t('fields.age'), number: true, value: (one) => (one.closedOn ? html`<span class="muted">${label('outcome', one.outcome)}</span>` : one.ageDays === 0 ? t('dossiers.today') : t('dossiers.days', { count: one.ageDays, number: number(one.ageDays) })) },
    ];
  }
}
customElements.define('dossiers-screen', DossiersScreen);
