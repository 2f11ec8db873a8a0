import { html } from 'lit';
import { get } from '../../api.js';
import { CODES } from '../../codes.js';
import { icon } from '../../components/icon.js';
import { landlordMark, severity } from '../../components/marks.js';
import { facts, pageHead } from '../../components/page.js';
import { empty, shown, skeletonPage } from '../../components/states.js';
import { Resource, Screen } from '../../element.js';
import { day, moment, number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { currentScheme } from '../../scheme.js';
import { session } from '../../session.js';
import './confidence-card.js';
import { dossierActions } from './dossier-actions.js';
import { timeline } from './dossier-timeline.js';
import { orientationsCard } from './orientations-card.js';
import './work-card.js';

/** One dossier: how far it has come, what happened, what may be done now. */
class DossierScreen extends Screen {
  dossier = new Resource(this, () => get(`/api/dossiers/${this.route.id}`), { followsLive: true });
  scheme = new Resource(this, () => currentScheme(session.acting.schemeId));
  interventions = new Resource(this, () => get('/api/interventions', { dossierId: this.route.id, withdrawn: false, sort: '-startedAt', limit: 8 }), { followsLive: true });

  render() {
    return shown(this.dossier, (dossier) => html`<div class="narrow">
      ${pageHead(label('nature', dossier.nature), { back: { href: '/dossiers', text: t('dossiers.title') }, sub: `${dossier.siteName} · ${dossier.town}`, actions: this.#state(dossier) })}
      <div class="stack">
        <section class="card" aria-label=${t('dossiers.steps')}>${this.#steps(dossier)}</section>
        <div class="detail">
          ${session.is('MEDIATOR', 'MANAGER') ? html`<div class="stack beside">
            ${dossierActions(dossier, this.#reload)}
            ${orientationsCard(dossier, this.#reload)}
            <work-card .dossier=${dossier} .changed=${this.#reload}></work-card>
            <confidence-card .dossier=${dossier} .changed=${this.#reload}></confidence-card>
          </div>` : ''}
          <div class="stack">
            <section class="card"><div class="card-head"><h2>${t('dossiers.timeline')}</h2></div>
              <ol class="timeline">${timeline(dossier)}</ol></section>
            ${this.#interventions()}
          </div>
          <div class="stack beside further">
            ${session.is('MEDIATOR', 'MANAGER') ? '' : orientationsCard(dossier, this.#reload)}
            ${this.#facts(dossier)}
          </div>
        </div>
      </div>
    </div>`, skeletonPage);
  }

  #reload = () => this.dossier.reload();

  #state(dossier) {
    return dossier.closedOn
      ? html`<span class="tag">${t('dossiers.closedAs', { day: day(dossier.closedOn), outcome: label('outcome', dossier.outcome) })}</span>`
      : html`<span class="tag primary">${dossier.ageDays === 0 ? t('dossiers.openedToday') : t('dossiers.openSince', { count: dossier.ageDays, number: number(dossier.ageDays) })}</span>`;
  }

  #steps(dossier) {
    const reached = new Map(dossier.steps.map((step) => [step.step, step]));
    return html`<ol class="steps">${CODES.step.map((code) => this.#step(code, reached.get(code)))}</ol>`;
  }

  #step(code, reached) {
    const passed = reached?.passedBecause;
    return html`<li class="step ${reached ? (passed ? 'passed' : 'reached') : ''}">
      <span class="name">${label('step', code)}</span>
      <span class="when">${reached ? html`${day(reached.reachedOn)}${passed ? html`<br />${t('dossiers.passed', { reason: label('passedBecause', passed) })}` : ''}` : t('dossiers.notReached')}</span>
    </li>`;
  }

  #facts(dossier) {
    return html`<section class="card"><div class="card-head"><h2>${t('dossiers.facts')}</h2></div>${facts([
      [t('fields.landlord'), landlordMark(this.scheme.value, dossier.landlordId)],
      [t('fields.openedOn'), day(dossier.openedOn)],
      [t('fields.severity'), severity(dossier.severity)],
      [t('fields.origin'), label('origin', dossier.origin)],
      [t('fields.askedBy'), label('askedBy', dossier.askedBy)],
      [t('fields.reopenedOn'), dossier.reopenedOn && day(dossier.reopenedOn)],
      [t('fields.request'), dossier.requestId && html`<a href="/requests/${dossier.requestId}">${t('requests.open')}</a>`],
    ])}</section>`;
  }

  #interventions() {
    return html`<section class="card"><div class="card-head"><h2>${t('dossiers.interventions')}</h2>
      ${session.is('MEDIATOR', 'MANAGER') ? html`<a class="button quiet" href="/log?dossier=${this.route.id}&site=${this.dossier.value.siteId}">${icon('plus-lg')}${t('dossiers.logOne')}</a>` : ''}</div>
      ${shown(this.interventions, ({ items }) => items.length === 0
        ? empty('person-walking', t('dossiers.noIntervention'), t('dossiers.noInterventionDetail'))
        : html`<ul class="timeline">${items.map((one) => html`<li>
            <a class="what row-link" href="/interventions/${one.id}">${label('register', one.register)} · ${label('space', one.space)}</a>
            <span class="when">${moment(one.startedAt)}</span></li>`)}</ul>`)}
      ${this.interventions.value?.next ? html`<a class="button quiet" href="/interventions?dossierId=${this.route.id}">${t('work.all')}</a>` : ''}
    </section>`;
  }
}
customElements.define('dossier-screen', DossierScreen);
