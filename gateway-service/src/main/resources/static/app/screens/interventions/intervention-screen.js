import { html } from 'lit';
import { get } from '../../api.js';
import { colleagues } from '../../colleagues.js';
import { icon } from '../../components/icon.js';
import { landlordMark, severity } from '../../components/marks.js';
import { facts, pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Follows, Resource, Screen } from '../../element.js';
import { duration, moment, number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { outbox } from '../../outbox/outbox.js';
import { allSites, currentScheme } from '../../scheme.js';
import { session } from '../../session.js';
import { fieldNotices } from '../field/field-notices.js';
import './contradiction-card.js';
import { intervention, unsentOf } from './recent.js';
import { askWithdrawal } from './withdrawal.js';

/** One intervention. It is never edited: a correction and a withdrawal come after it. */
class InterventionScreen extends Screen {
  follows = new Follows(this, outbox);
  intervention = new Resource(this, () => intervention(this.route.id), { followsLive: true });
  contradictions = new Resource(this, () => this.#contradictions(), { followsLive: true });
  colleagues = new Resource(this, () => (this.#operator ? colleagues() : []));
  sites = new Resource(this, allSites);
  scheme = new Resource(this, () => currentScheme(session.acting.schemeId));

  get #operator() {
    return session.is('MEDIATOR', 'MANAGER');
  }

  #contradictions() {
    return this.#operator ? get('/api/interventions/contradictions', { interventionId: this.route.id }) : null;
  }

  #settled = () => {
    this.intervention.reload();
    this.contradictions.reload();
  };

  render() {
    const back = session.is('MEDIATOR') ? { href: '/evening', text: t('evening.title') } : { href: '/interventions', text: t('interventions.title') };
    return shown(this.intervention, (one) => html`<div class="narrow">
      ${pageHead(`${one.siteName} · ${label('space', one.space)}`, { back, sub: moment(one.startedAt), actions: this.#marks(one) })}
      <div class="stack" @settled=${this.#settled}>
        ${fieldNotices('evening', 'recent')}
        ${unsentOf(one.id) ? html`<a class="notice" href="/waiting">${icon('cloud-arrow-up')}<div>${t('settle.unsent')}</div></a>` : ''}
        ${this.contradictions.value?.items.map((item) => html`<contradiction-card .item=${item} .people=${this.colleagues.value} .sites=${this.sites.value}></contradiction-card>`) ?? ''}
        <div class="detail">
          <section class="card">${this.#facts(one)}</section>
          ${this.#operator && !one.withdrawn ? this.#actions(one) : ''}
        </div>
      </div>
    </div>`, skeletonPage);
  }

  #marks(one) {
    return html`${one.withdrawn ? html`<span class="tag alert">${t('interventions.withdrawn')}</span>` : ''}
      ${one.corrected ? html`<span class="tag">${t('interventions.corrected')}</span>` : ''}`;
  }

  #facts(one) {
    return facts([
      [t('fields.mission'), label('mission', one.mission)],
      [t('fields.register'), label('register', one.register)],
      [t('fields.nature'), one.nature ? label('nature', one.nature) : t('interventions.nothing')],
      [t('fields.severity'), one.nature && one.severity ? severity(one.severity) : ''],
      [t('fields.people'), number(one.peopleMet)],
      [t('fields.minutes'), duration(one.minutes)],
      [t('fields.origin'), label('origin', one.origin)],
      [t('fields.askedBy'), label('askedBy', one.askedBy)],
      [t('fields.answer'), label('answer', one.answer)],
      [t('fields.orientation'), label('partner', one.orientation)],
      [t('fields.town'), one.town],
      [t('fields.landlord'), landlordMark(this.scheme.value, one.landlordId)],
      [t('fields.dossier'), one.dossierId && html`<a href="/dossiers/${one.dossierId}">${t('dossiers.open')}</a>`],
      [t('fields.request'), one.requestId && html`<a href="/requests/${one.requestId}">${t('requests.open')}</a>`],
      [t('fields.recordedAt'), moment(one.recordedAt)],
    ]);
  }

  #actions(one) {
    return html`<aside class="card" aria-label=${t('forms.actions')}>
      <div class="card-head"><h2>${t('forms.actions')}</h2></div>
      <div class="actions-list">
        <a class="button" href="/log?correct=${one.id}">${icon('pencil-square')}${t('interventions.correct')}</a>
        <button class="button danger" type="button" @click=${() => this.#withdraw(one)}>${icon('x-lg')}${t('interventions.withdraw')}</button>
      </div>
    </aside>`;
  }

  async #withdraw(one) {
    const outcome = await askWithdrawal(one);
    if (outcome) {
      toast(t(outcome.kept ? 'log.undoneLater' : 'log.undone'));
      this.intervention.reload();
    }
  }
}
customElements.define('intervention-screen', InterventionScreen);
