import { html } from 'lit';
import { CODES, groupOf } from '../../codes.js';
import { colleagues } from '../../colleagues.js';
import { natureOptions } from '../../components/fields.js';
import { filterBar, filterChips } from '../../components/filter-bar.js';
import { icon } from '../../components/icon.js';
import { ListScreen } from '../../components/list-screen.js';
import { landlordMark, requestTag } from '../../components/marks.js';
import { PagedList } from '../../components/paged-list.js';
import { pageHead } from '../../components/page.js';
import { empty } from '../../components/states.js';
import { Resource } from '../../element.js';
import { age, hoursSince, moment, period } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';
import { dueTag, ownerTag, queueOptions, queueQuery, whoAsked } from './inbox.js';

/** Sollicitations: every one gets an answer and an orientation; those that wait show their age. */
class RequestsScreen extends ListScreen {
  list = new PagedList(this, '/api/requests', () => ({ sort: '-receivedAt', ...queueQuery(this.query) }));
  colleagues = new Resource(this, colleagues);

  render() {
    return html`${pageHead(t('requests.title'), { sub: t('requests.sub'), actions: this.#sends() })}
      ${filterBar(this.#filters(), this.query)}
      ${filterChips(this.#chips())}
      ${this.table({
        caption: t('requests.title'),
        columns: this.#columns(),
        href: ({ id }) => `/requests/${id}`,
        sort: '-receivedAt',
        none: this.query.status === 'WAITING' ? empty('check-lg', t('work.noneWaiting'), t('work.noneWaitingDetail')) : empty('inbox', t('requests.empty'), t('requests.emptyDetail')),
      })}`;
  }

  #sends() {
    return html`${this.#operates ? html`<a class="button" href="/observations/new">${icon('eye')}${t('observations.note')}</a>` : ''}<a class="button primary" href="/requests/new">${icon('plus-lg')}${session.is('MEDIATOR', 'MANAGER') ? t('requests.received') : t('requests.send')}</a>`;
  }

  #filters() {
    return [
      this.#operates && { name: 'queue', text: t('requests.queue.title'), options: queueOptions() },
      { name: 'status', text: t('fields.status'), options: CODES.requestStatus.map((code) => [code, label('requestStatus', code)]) },
      { name: 'siteId', text: t('fields.site'), sites: this.sites.value ?? [] },
      this.seesLandlords && { name: 'landlordId', text: t('fields.landlord'), options: this.landlords },
      { name: 'nature', text: t('fields.nature'), options: natureOptions(CODES.nature, groupOf) },
    ].filter(Boolean);
  }

  get #operates() {
    return session.is('MEDIATOR', 'MANAGER');
  }

  #chips() {
    const { from, to, origin, asked } = this.query;
    return [
      [['from', 'to'], from && to && period({ from, to })],
      [['origin'], label('origin', origin)],
      [['asked'], asked === 'true' && t('requests.askedOnly')],
    ];
  }

  #columns() {
    return [
      { name: t('fields.nature'), value: (one) => label('nature', one.nature), sub: (one) => this.place(one) },
      this.seesLandlords && { name: t('fields.landlord'), value: (one) => landlordMark(this.scheme.value, one.landlordId) },
      { name: t('fields.askedBy'), value: whoAsked },
      { name: t('fields.receivedAt'), key: 'receivedAt', value: (one) => html`<time datetime=${one.receivedAt}>${moment(one.receivedAt)}</time>` },
      this.#operates && { name: t('fields.owner'), value: (one) => ownerTag(one, this.colleagues.value) },
      { name: t('fields.status'), value: (one) => html`${requestTag(one.status)} ${one.status === 'DONE' ? '' : html`<span class="muted small">${age(hoursSince(one.receivedAt))}</span><span class="block">${dueTag(one)}</span>`}` },
    ];
  }
}
customElements.define('requests-screen', RequestsScreen);
