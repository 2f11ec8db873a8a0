import { html } from 'lit';
import { CODES } from '../../codes.js';
import { filterBar } from '../../components/filter-bar.js';
import { icon } from '../../components/icon.js';
import { ListScreen } from '../../components/list-screen.js';
import { pageHead } from '../../components/page.js';
import { empty } from '../../components/states.js';
import { number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { router } from '../../router.js';
import { allSites } from '../../scheme.js';
import { session } from '../../session.js';
import { order } from './engagement-actions.js';
import { daysOf, nameOfEngagement, statusTag } from './marks.js';

/** Missions ponctuelles: a day, a week or a month beside the contract, each with its own report. */
class EngagementsScreen extends ListScreen {
  list = this.listOf('/api/engagements');

  render() {
    return html`${pageHead(t('engagements.title'), { back: { href: '/scheme', text: t('nav.scheme') }, sub: t('engagements.sub'), actions: this.#actions() })}
      ${filterBar(this.#filters(), this.query)}
      ${this.table({
        caption: t('engagements.title'),
        columns: this.#columns(),
        href: ({ id }) => `/scheme/engagements/${id}`,
        none: empty('calendar-event', t('engagements.empty'), t('engagements.emptyDetail')),
      })}`;
  }

  #actions() {
    return session.is('MANAGER', 'COORDINATOR')
      ? html`<button class="button primary" type="button" @click=${this.#order}>${icon('plus-lg')}${t('engagements.order')}</button>`
      : '';
  }

  #order = async () => {
    const id = await order(this.sites.value ?? (await allSites()));
    if (id) {
      router.go(`/scheme/engagements/${id}`);
    }
  };

  #filters() {
    return [
      { name: 'status', text: t('fields.status'), options: CODES.engagementStatus.map((code) => [code, label('engagementStatus', code)]) },
      { name: 'siteId', text: t('fields.site'), sites: this.sites.value ?? [] },
    ];
  }

  #columns() {
    return [
      { name: t('engagements.engagement'), value: nameOfEngagement, sub: ({ siteNames }) => siteNames.join(', ') },
      { name: t('fields.on'), value: daysOf },
      { name: t('scheme.hoursDue'), number: true, value: ({ hoursDue }) => t('scheme.hours', { number: number(hoursDue) }) },
      { name: t('fields.status'), value: statusTag },
    ];
  }
}
customElements.define('engagements-screen', EngagementsScreen);
