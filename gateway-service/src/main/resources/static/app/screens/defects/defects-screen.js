import { html } from 'lit';
import { get } from '../../api.js';
import { CODES } from '../../codes.js';
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
import { askAddress } from './address.js';
import { dueTag, severityTag, statusTag } from './marks.js';

const MOST_COUNTED = 200;

/** Anomalies: what mediators found broken, and what the landlord does about it; what is late stands out. */
class DefectsScreen extends ListScreen {
  list = this.listOf('/api/defects', { sort: '-foundAt' });
  late = new Resource(this, () => get('/api/defects', { overdue: true, limit: MOST_COUNTED }), { followsLive: true });

  render() {
    return html`${pageHead(t('defects.title'), { sub: t('defects.sub'), actions: this.#actions() })}
      ${this.#reminder()}
      ${filterBar(this.#filters(), this.query)}
      ${filterChips(this.#chips())}
      ${this.table({
        caption: t('defects.title'),
        columns: this.#columns(),
        href: ({ id }) => `/defects/${id}`,
        sort: '-foundAt',
        none: empty('tools', t('defects.empty'), t('defects.emptyDetail')),
      })}`;
  }

  #actions() {
    return session.is('MEDIATOR', 'MANAGER')
      ? html`<a class="button primary" href="/defects/new">${icon('plus-lg')}${t('defects.report')}</a>`
      : html`<button class="button" type="button" @click=${() => askAddress(this.query.landlordId, this.landlords)}>${icon('envelope')}${t('defects.address')}</button>`;
  }

  /** What should have been acknowledged by now. */
  #reminder() {
    const late = this.late.value?.items.length ?? 0;
    return late === 0 || this.query.overdue ? '' : html`<a class="choice" href="/defects?overdue=true&sort=acknowledgeBy">
      ${icon('exclamation-triangle')}
      <span><strong>${t('defects.late', { count: late })}</strong><span class="muted">${t('defects.lateDetail')}</span></span>
      ${icon('chevron-right')}
    </a>`;
  }

  #filters() {
    const codes = (list) => CODES[list].map((code) => [code, label(list, code)]);
    return [
      { name: 'open', text: t('defects.which'), options: [['true', t('defects.toHandle')], ['false', t('defects.ended')]] },
      session.is('MEDIATOR') && { name: 'mine', text: t('defects.whose'), options: [['true', t('defects.mine')]] },
      { name: 'status', text: t('fields.status'), options: codes('defectStatus') },
      { name: 'siteId', text: t('fields.site'), sites: this.sites.value ?? [] },
      this.seesLandlords && { name: 'landlordId', text: t('fields.landlord'), options: this.landlords },
      { name: 'category', text: t('fields.category'), options: codes('defectCategory') },
      { name: 'severity', text: t('fields.severity'), options: codes('defectSeverity') },
    ].filter(Boolean);
  }

  #chips() {
    const { from, to, overdue, space } = this.query;
    return [
      [['overdue'], overdue && t('defects.overdueOnly')],
      [['space'], label('space', space)],
      [['from', 'to'], from && to && period({ from, to })],
    ];
  }

  #columns() {
    return [
      { name: t('fields.category'), value: (one) => label('defectCategory', one.category), sub: (one) => `${this.place(one)} · ${label('space', one.space)}` },
      this.seesLandlords && { name: t('fields.landlord'), value: (one) => landlordMark(this.scheme.value, one.landlordId) },
      { name: t('fields.severity'), value: severityTag },
      { name: t('fields.foundAt'), key: 'foundAt', value: (one) => html`<time datetime=${one.foundAt}>${moment(one.foundAt)}</time>` },
      { name: t('fields.status'), key: 'acknowledgeBy', value: (one) => html`${statusTag(one)} ${dueTag(one)}` },
    ];
  }
}
customElements.define('defects-screen', DefectsScreen);
