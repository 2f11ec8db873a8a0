import { html } from 'lit';
import { get } from '../../api.js';
import { filterBar, filterChips } from '../../components/filter-bar.js';
import { icon } from '../../components/icon.js';
import { ListScreen } from '../../components/list-screen.js';
import { landlordMark } from '../../components/marks.js';
import { pageHead } from '../../components/page.js';
import { empty } from '../../components/states.js';
import { Resource } from '../../element.js';
import { moment, period } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';
import { codesOf } from './action-fields.js';
import { nameOfAction, peopleOf, placesOfAction, sharedTag, statusTag } from './marks.js';

const MOST_COUNTED = 200;

/** Actions collectives: what is planned, what was held, and of what nobody has told yet how it went. */
class ActionsScreen extends ListScreen {
  list = this.listOf('/api/actions', { sort: '-startsAt' });
  untold = new Resource(this, () => (this.#tells ? get('/api/actions', { untold: true, limit: MOST_COUNTED }) : { items: [] }), { followsLive: true });

  get #tells() {
    return session.is('MEDIATOR', 'MANAGER');
  }

  render() {
    return html`${pageHead(t('actions.title'), { sub: t('actions.sub'), actions: this.#tells ? this.#actions() : '' })}
      ${this.#reminder()}
      ${filterBar(this.#filters(), this.query)}
      ${filterChips(this.#chips())}
      ${this.table({
        caption: t('actions.title'),
        columns: this.#columns(),
        href: ({ id }) => `/actions/${id}`,
        sort: '-startsAt',
        none: empty('calendar2-event', t('actions.empty'), this.#tells ? t('actions.emptyDetail') : t('actions.emptyForReaders')),
      })}`;
  }

  #actions() {
    return html`<a class="button" href="/actions/held">${icon('check2-square')}${t('actions.tell')}</a>
      <a class="button primary" href="/actions/new">${icon('plus-lg')}${t('actions.plan')}</a>`;
  }

  #reminder() {
    const count = this.untold.value?.items.length ?? 0;
    return count === 0 || this.query.untold ? '' : html`<a class="choice" href="/actions?untold=true&sort=startsAt">
      ${icon('exclamation-triangle')}
      <span><strong>${t('actions.toTell', { count })}</strong><span class="muted">${t('actions.toTellDetail')}</span></span>
      ${icon('chevron-right')}
    </a>`;
  }

  #filters() {
    return [
      { name: 'status', text: t('fields.status'), options: codesOf('actionStatus') },
      { name: 'theme', text: t('fields.theme'), options: codesOf('actionTheme') },
      { name: 'siteId', text: t('fields.site'), sites: this.sites.value ?? [] },
      this.seesLandlords && { name: 'landlordId', text: t('fields.landlord'), options: this.landlords },
    ].filter(Boolean);
  }

  #chips() {
    const { from, to, untold } = this.query;
    return [
      [['untold'], untold && t('actions.untold')],
      [['from', 'to'], from && to && period({ from, to })],
    ];
  }

  #columns() {
    return [
      { name: t('fields.theme'), value: (one) => nameOfAction(one), sub: (one) => placesOfAction(one) },
      this.seesLandlords && { name: t('fields.landlord'), value: (one) => this.#landlordsOf(one) },
      { name: t('fields.at'), key: 'startsAt', value: (one) => html`<time datetime=${one.startsAt}>${moment(one.startsAt)}</time>` },
      { name: t('fields.participants'), value: peopleOf },
      { name: t('fields.status'), value: (one) => html`${statusTag(one)} ${sharedTag(one)} ${one.outcome ? html`<span class="muted small">${label('actionOutcome', one.outcome)}</span>` : ''}` },
    ];
  }

  #landlordsOf({ sites }) {
    return [...new Set(sites.map((site) => site.landlordId))].map((id) => html`<div>${landlordMark(this.scheme.value, id)}</div>`);
  }
}
customElements.define('actions-screen', ActionsScreen);
