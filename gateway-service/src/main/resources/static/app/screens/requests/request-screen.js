import { html } from 'lit';
import { get, post } from '../../api.js';
import { clock } from '../../clock.js';
import { CODES } from '../../codes.js';
import { colleagues, nameOf } from '../../colleagues.js';
import { chipChoice, codeField, inputField, selectField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { landlordMark, requestTag, severity } from '../../components/marks.js';
import { facts, pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { age, day, hoursSince, instantOf, localMoment, moment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { currentScheme, everyPage } from '../../scheme.js';
import { session } from '../../session.js';
import './handover-card.js';
import { dueTag, ownerTag, whoAsked } from './inbox.js';
import './earlier-here.js';

/** One request: what was asked, and the answer and orientation it must get. */
class RequestScreen extends Screen {
  request = new Resource(this, () => get(`/api/requests/${this.route.id}`), { followsLive: true });
  colleagues = new Resource(this, colleagues);
  interventions = new Resource(this, () => (session.is('PARTNER') ? [] : everyPage('/api/interventions', { requestId: this.route.id, withdrawn: false })), { followsLive: true });
  scheme = new Resource(this, () => (session.is('PARTNER') ? null : currentScheme(session.acting.schemeId)));

  render() {
    const back = { href: '/requests', text: t('requests.title') };
    return shown(this.request, (request) => html`<div class="narrow">
      ${pageHead(label('nature', request.nature), { back, sub: html`${request.siteName} · ${request.town}`, actions: requestTag(request.status) })}
      <div class="detail">
        ${this.#asked(request)}
        ${this.#operates ? this.#actions(request) : ''}
        <div class="stack">${this.#answered(request)}${this.#operates ? html`<earlier-here .request=${request}></earlier-here>` : ''}</div>
      </div>
    </div>`, skeletonPage);
  }

  get #operates() {
    return session.is('MEDIATOR', 'MANAGER');
  }

  #asked(request) {
    return html`<section class="card"><div class="card-head"><h2>${t(request.askedBy ? 'requests.asked' : 'observations.seen')}</h2></div>${facts([
      [t(request.askedBy ? 'fields.receivedAt' : 'observations.notedAt'), moment(request.receivedAt)],
      [t('fields.origin'), request.askedBy ? label('origin', request.origin) : t('observations.origin')],
      [t('fields.askedBy'), whoAsked(request)],
      [t('fields.way'), request.way ? label('way', request.way) : ''],
      [t('fields.space'), label('space', request.space)],
      [t('fields.triage'), request.triage ? label('triage', request.triage) : ''],
      [t('fields.severity'), severity(request.severity)],
      [t('fields.landlord'), landlordMark(this.scheme.value, request.landlordId)],
    ])}</section>`;
  }

  #answered(request) {
    const waits = html`<span class="tag warning">${t('requests.waitingFor', { age: age(hoursSince(request.receivedAt)) })}</span>`;
    return html`<section class="card"><div class="card-head"><h2>${t('requests.outcome')}</h2></div>${facts([
      this.#operates ? [t('fields.owner'), ownerTag(request, this.colleagues.value)] : ['', ''],
      [t('fields.answerDue'), dueTag(request)],
      [t('fields.answer'), request.answer ? html`${label('answer', request.answer)}<span class="muted small block">${moment(request.answeredAt)}</span>` : waits],
      [t('fields.orientation'), request.partner ? html`${label('partner', request.partner)}<span class="muted small block">${moment(request.orientedAt)}</span>` : waits],
      [t('requests.interventions'), this.interventions.value?.length ? html`${this.interventions.value.map((one) => html`<a class="block" href="/interventions/${one.id}">${label('register', one.register)} · ${moment(one.startedAt)}</a>`)}` : ''],
      [t('fields.dossier'), request.dossierId ? html`<a href="/dossiers/${request.dossierId}">${t('dossiers.open')}</a>` : ''],
    ])}</section>`;
  }

  #actions(request) {
    const may = (action) => request.allowed.some((rule) => rule.action === action && rule.allowed);
    const first = this.#first(request, may);
    const look = (step) => `button ${step === first ? 'primary' : ''}`;
    return html`<aside class="card beside" aria-label=${t('forms.actions')}>
      <div class="card-head"><h2>${t('forms.actions')}</h2></div>
      <div class="actions-list">
        ${may('ATTACH') && request.proposedDossierId ? this.#proposal(request, look('JOIN')) : ''}
        <handover-card .request=${request} .known=${this.colleagues.value} .changed=${this.#reload}></handover-card>
        ${may('ASSIGN') && request.ownerId !== session.me.person ? html`<button class=${look('TAKE')} type="button" @click=${() => this.#take(request)}>${icon('person-check')}${t('requests.take')}</button>` : ''}
        ${may('ASSIGN') && session.is('MANAGER') ? html`<button class="button" type="button" @click=${() => this.#assign(request)}>${icon('people')}${t('requests.assign')}</button>` : ''}
        ${may('TRIAGE') ? html`<button class="button" type="button" @click=${() => this.#triage(request)}>${icon('list-task')}${t('requests.triage')}</button>` : ''}
        ${may('ANSWER') ? html`<button class=${look('ANSWER')} type="button" @click=${() => this.#answer(request)}>${icon('chat-left-text')}${t('requests.answer')}</button>` : ''}
        ${may('ORIENT') ? html`<button class=${look('ORIENT')} type="button" @click=${() => this.#orient(request)}>${icon('signpost-split')}${t('requests.orient')}</button>` : ''}
        <a class="button" href=${logFor(request)}>${icon('plus-lg')}${t('requests.log')}</a>
        ${may('ATTACH') ? html`
          <a class="button" href="/dossiers/new?request=${request.id}">${icon('folder2')}${t('requests.openDossier')}</a>
          <button class="button" type="button" @click=${() => this.#attach(request)}>${icon('folder2-open')}${t('requests.attach')}</button>` : ''}
      </div>
    </aside>`;
  }

  /** Of all that may be done one is the next. */
  #first({ handover, status, proposedDossierId, ownerId }, may) {
    if (handover?.to === session.me.person && status !== 'DONE') {
      return 'ACCEPT';
    }
    if (may('ATTACH') && proposedDossierId) {
      return 'JOIN';
    }
    if (may('ASSIGN') && !ownerId) {
      return 'TAKE';
    }
    return may('ANSWER') ? 'ANSWER' : 'ORIENT';
  }

  #reload = () => this.request.reload();

  /** While a dossier is open, a further report about the same matter is added to it. */
  #proposal(request, look) {
    return html`<div class="notice">
      <p>${t('requests.sameMatter')} <a href="/dossiers/${request.proposedDossierId}">${t('dossiers.open')}</a></p>
      <button class=${look} type="button" @click=${() => this.#join(request)}>${icon('folder2-open')}${t('requests.join')}</button>
    </div>`;
  }

  async #join(request) {
    await this.#done(t('requests.attached'), {
      title: t('requests.join'),
      intro: t('requests.attachIntro'),
      values: {},
      send: (_, submission) => post(`/api/requests/${request.id}/dossier`, { dossierId: request.proposedDossierId, attachedAt: clock.instant() }, { version: request.version, submission }),
    });
  }

  async #take(request) {
    await this.#done(t('requests.taken'), {
      title: t('requests.take'),
      intro: request.ownerId ? t('requests.takeOver', { name: nameOf(this.colleagues.value, request.ownerId) }) : t('requests.takeIntro'),
      values: {},
      send: (_, submission) => this.#own(request, session.me.person, submission),
    });
  }

  async #assign(request) {
    const options = (this.colleagues.value ?? []).filter(({ person }) => person !== request.ownerId).map(({ person, displayName }) => [person, displayName]);
    await this.#done(t('requests.assigned'), {
      title: t('requests.assign'),
      values: { mediatorId: '' },
      required: ['mediatorId'],
      fields: (form) => selectField(form, 'mediatorId', t('fields.owner'), options),
      send: ({ mediatorId }, submission) => this.#own(request, mediatorId, submission),
    });
  }

  #own(request, mediatorId, submission) {
    return post(`/api/requests/${request.id}/assignment`, { mediatorId, assignedAt: clock.instant() }, { version: request.version, submission });
  }

  async #triage(request) {
    await this.#done(t('requests.triaged'), {
      title: t('requests.triage'),
      intro: t('requests.triageIntro'),
      values: { triage: request.triage ?? '', severity: String(request.severity) },
      required: ['triage', 'severity'],
      fields: (form) => html`
        ${chipChoice(form, 'triage', t('fields.triage'), CODES.triage.map((code) => [code, label('triage', code)]))}
        ${chipChoice(form, 'severity', t('fields.severity'), CODES.severity.map((code) => [code, label('severity', code)]))}
        <details class="more-details narrow-only"><summary>${t('requests.earlier')}</summary><earlier-here bare .request=${request}></earlier-here></details>`,
      send: ({ triage, severity: grade }, submission) => post(`/api/requests/${request.id}/triage`, { triage, severity: Number(grade), triagedAt: clock.instant() }, { version: request.version, submission }),
    });
  }

  async #answer(request) {
    await this.#done(t('requests.answerSaved'), {
      title: t('requests.answer'),
      values: { answer: '', at: localMoment() },
      required: ['answer', 'at'],
      fields: (form) => html`${codeField(form, 'answer', 'answer', t('fields.answer'))}${atField(form)}`,
      send: ({ answer, at }, submission) => post(`/api/requests/${request.id}/answer`, { answer, answeredAt: instantOf(at) }, { version: request.version, submission }),
    });
  }

  async #orient(request) {
    await this.#done(t('requests.orientationSaved'), {
      title: t('requests.orient'),
      values: { partner: '', at: localMoment() },
      required: ['partner', 'at'],
      fields: (form) => html`${codeField(form, 'partner', 'partner', t('fields.partner'))}${atField(form)}`,
      send: ({ partner, at }, submission) => post(`/api/requests/${request.id}/orientation`, { partner, orientedAt: instantOf(at) }, { version: request.version, submission }),
    });
  }

  async #attach(request) {
    const dossiers = await everyPage('/api/dossiers', { status: 'OPEN', landlordId: request.landlordId }).catch(() => []);
    const options = dossiers.map((one) => [one.id, `${one.siteName} · ${label('nature', one.nature)} · ${day(one.openedOn)}`]);
    await this.#done(t('requests.attached'), {
      title: t('requests.attach'),
      intro: t('requests.attachIntro'),
      values: { dossierId: '' },
      required: ['dossierId'],
      fields: (form) => selectField(form, 'dossierId', t('fields.dossier'), options),
      send: ({ dossierId }, submission) => post(`/api/requests/${request.id}/dossier`, { dossierId, attachedAt: clock.instant() }, { version: request.version, submission }),
    });
  }

  async #done(message, question) {
    if (await ask({ action: t('forms.save'), ...question })) {
      await this.request.reload();
      toast(message);
    }
  }
}
customElements.define('request-screen', RequestScreen);

const logFor = ({ id, siteId, space, nature, origin, askedBy }) => `/log?${new URLSearchParams({ request: id, site: siteId, space, nature, ...(askedBy && { origin, askedBy }) })}`;

const atField = (form) => inputField(form, 'at', t('fields.at'), { type: 'datetime-local', max: localMoment() });
