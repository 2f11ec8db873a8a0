import { html } from 'lit';
import { CODES } from '../../codes.js';
import { filterBar, filterChips } from '../../components/filter-bar.js';
import { ListScreen } from '../../components/list-screen.js';
import { landlordMark } from '../../components/marks.js';
import { pageHead } from '../../components/page.js';
import { empty } from '../../components/states.js';
import { clock, duration, moment, number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

/** Interventions: what mediators did, once, at a place and time. Most figures of a dashboard lead here. */
class InterventionsScreen extends ListScreen {
  list = this.listOf('/api/interventions', { sort: '-startedAt', withdrawn: false });

  render() {
    return html`${pageHead(t('interventions.title'), { sub: t('interventions.sub') })}
      ${filterBar(this.#filters(), this.query)}
      ${filterChips(this.#chips())}
      ${this.table({
        caption: t('interventions.title'),
        columns: this.#columns(),
        href: ({ id }) => `/interventions/${id}`,
        sort: '-startedAt',
        none: empty('person-walking', t('interventions.empty'), t('interventions.emptyDetail')),
      })}`;
  }

  #filters() {
    const codes = (list) => CODES[list].map((code) => [code, label(list, code)]);
    return [
      { name: 'from', text: t('fields.from'), type: 'date' },
      { name: 'to', text: t('fields.to'), type: 'date' },
      { name: 'siteId', text: t('fields.site'), sites: this.sites.value ?? [] },
      this.seesLandlords && { name: 'landlordId', text: t('fields.landlord'), options: this.landlords },
      { name: 'mission', text: t('fields.mission'), options: codes('mission') },
      { name: 'natureGroup', text: t('fields.nature'), options: codes('natureGroup') },
      { name: 'space', text: t('fields.space'), options: codes('space') },
    ].filter(Boolean);
  }

  #chips() {
    const { nature, origin, register, weekday, hour, mine, dossierId, requestId } = this.query;
    return [
      [['nature'], label('nature', nature)],
      [['origin'], label('origin', origin)],
      [['register'], label('register', register)],
      [['weekday', 'hour'], weekday && `${label('weekday', weekday)} ${hour ? clock(hour) : ''}`],
      [['mine'], mine && t('interventions.mine')],
      [['dossierId'], dossierId && t('interventions.ofDossier')],
      [['requestId'], requestId && t('interventions.ofRequest')],
    ];
  }

  #columns() {
    return [
      { name: t('fields.startedAt'), key: 'startedAt', value: (one) => html`<time datetime=${one.startedAt}>${moment(one.startedAt)}</time>`, sub: (one) => `${one.siteName} · ${label('space', one.space)}` },
      this.seesLandlords && { name: t('fields.landlord'), value: (one) => landlordMark(this.scheme.value, one.landlordId) },
      { name: t('fields.mission'), value: (one) => label('mission', one.mission) },
      { name: t('fields.nature'), value: (one) => (one.nature ? label('nature', one.nature) : html`<span class="muted">${t('interventions.nothing')}</span>`) },
      { name: t('fields.people'), number: true, label: t('fields.people'), value: (one) => number(one.peopleMet) },
      { name: t('fields.minutes'), number: true, value: (one) => duration(one.minutes) },
    ];
  }
}
customElements.define('interventions-screen', InterventionsScreen);
