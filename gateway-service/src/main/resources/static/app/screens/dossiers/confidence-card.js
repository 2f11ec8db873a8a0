import { html } from 'lit';
import { get, post } from '../../api.js';
import { CODES } from '../../codes.js';
import { colleagues, nameOf } from '../../colleagues.js';
import { chipChoice, fieldId, inputField, selectField, severalChoice } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { toast } from '../../components/toasts.js';
import { Element } from '../../element.js';
import { day, isoDay, moment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';
import { uuidv7 } from '../../uuid.js';

const LONGEST_NOTE = 500;
const SIDES = ['A', 'B'];

/** Who is in the dossier, what both sides agreed to, and what was told: shown when asked for, since each reading is recorded. */
class ConfidenceCard extends Element {
  static properties = { dossier: { attribute: false }, changed: { attribute: false }, told: { state: true }, known: { state: true }, failed: { state: true } };

  get #follows() {
    return session.is('MANAGER') || this.dossier.mediators.includes(session.me.person);
  }

  connectedCallback() {
    super.connectedCallback();
    colleagues().then((known) => (this.known = known), () => (this.known = []));
  }

  render() {
    return html`<section class="card" aria-labelledby="confidence">
      <div class="card-head"><h2 id="confidence">${t('confidence.title')}</h2></div>
      <div class="stack">
        <p class="muted">${this.dossier.mediators.length ? t('confidence.followedBy', { names: this.dossier.mediators.map((id) => nameOf(this.known, id)).join(', ') }) : t('confidence.followedByNobody')}</p>
        ${this.#may('ASSIGN_MEDIATOR') ? this.#assignment() : ''}
        ${this.#follows ? html`${SIDES.map((side) => this.#consent(side))}${this.told ? this.#shown() : this.#closed()}` : html`<p class="muted">${t('confidence.notYours')}</p>`}
      </div>
    </section>`;
  }

  #may(action) {
    return this.dossier.allowed.some((rule) => rule.action === action && rule.allowed);
  }

  #assignment() {
    return html`<div class="row">
      ${this.dossier.mediators.includes(session.me.person) || session.is('MANAGER') ? '' : html`<button class="button primary" type="button" @click=${() => this.#take(session.me.person)}>${icon('person-check')}${t('confidence.follow')}</button>`}
      ${session.is('MANAGER') ? html`<button class="button" type="button" @click=${() => this.#assign()}>${icon('people')}${t('confidence.assign')}</button>` : ''}
    </div>`;
  }

  #consent(side) {
    const { givenOn, withdrawnOn } = this.dossier.consents[side.toLowerCase()];
    const said = withdrawnOn ? t('confidence.withdrawnOn', { day: day(withdrawnOn) }) : givenOn ? t('confidence.agreedOn', { day: day(givenOn) }) : t('confidence.notAgreed');
    return html`<div class="row"><strong>${t('confidence.side', { side })}</strong>
      <span class="tag ${withdrawnOn ? 'alert' : givenOn ? 'good' : 'warning'}">${said}</span>
      ${this.#may(`GIVE_CONSENT_${side}`) ? html`<button class="button quiet" type="button" @click=${() => this.#agree(side)}>${t('confidence.agree')}</button>` : ''}
      ${this.#may(`WITHDRAW_CONSENT_${side}`) ? html`<button class="button quiet" type="button" @click=${() => this.#withdraw(side)}>${t('confidence.withdraw')}</button>` : ''}
    </div>`;
  }

  #closed() {
    return html`${this.failed ? html`<p class="error-summary" role="alert">${this.failed}</p>` : ''}
      <button class="button self-start" type="button" @click=${this.#read}>${icon('lock')}${t('confidence.read')}</button>
      <p class="muted small">${t('confidence.recorded')} <a href="/dossiers/${this.dossier.id}/readings">${t('readings.title')}</a></p>`;
  }

  #shown() {
    const { parties, notes } = this.told;
    return html`<ul class="entries">${parties.map((one) => html`<li class="entry"><div><strong>${one.name ?? label('partyKind', one.kind)}</strong><span class="muted">${one.contact ?? ''}</span></div><span class="tag">${t('confidence.side', { side: one.side })}</span></li>`)}</ul>
      <ol class="timeline">${notes.map((one) => html`<li><span class="what">${one.text}</span><span class="when">${moment(one.writtenAt)} · ${nameOf(this.known, one.writtenBy)}</span></li>`)}</ol>
      ${parties.length + notes.length === 0 ? html`<p class="muted">${t(this.dossier.erasures.length ? 'confidence.erased' : 'confidence.nothing')}</p>` : ''}
      <div class="actions-list">
        ${this.#may('ADD_PARTY') ? html`<button class="button" type="button" @click=${() => this.#addParty()}>${icon('person-plus')}${t('confidence.addParty')}</button>` : ''}
        ${parties.length && this.#may('MEET_APART') ? html`<button class="button" type="button" @click=${() => this.#meet()}>${icon('chat-dots')}${t('confidence.meet')}</button>` : ''}
        <button class="button" type="button" @click=${() => this.#note()}>${icon('journal-text')}${t('confidence.note')}</button>
      </div>`;
  }

  #read = async () => {
    try {
      const [parties, notes] = await Promise.all(['parties', 'notes'].map((part) => get(`/api/dossiers/${this.dossier.id}/${part}`)));
      this.told = { parties: parties.items, notes: notes.items };
      this.failed = null;
    } catch (problem) {
      this.failed = problem.detail ?? t('states.failed');
    }
  };

  #send(part, content, submission) {
    return post(`/api/dossiers/${this.dossier.id}/${part}`, content, { version: this.dossier.version, submission });
  }

  async #asked(question) {
    if (await ask({ action: t('forms.save'), ...question })) {
      if (this.told) {
        await this.#read();
      }
      await this.changed();
      toast(t('dossiers.saved'));
    }
  }

  #take(mediatorId) {
    return this.#asked({
      title: t('confidence.follow'),
      intro: t('confidence.followIntro'),
      values: {},
      send: (_, submission) => this.#send('mediators', { mediatorId, assignedOn: isoDay() }, submission),
    });
  }

  #assign() {
    const options = (this.known ?? []).filter(({ person }) => !this.dossier.mediators.includes(person)).map(({ person, displayName }) => [person, displayName]);
    return this.#asked({
      title: t('confidence.assign'),
      values: { mediatorId: '' },
      required: ['mediatorId'],
      fields: (form) => selectField(form, 'mediatorId', t('work.mediator'), options),
      send: ({ mediatorId }, submission) => this.#send('mediators', { mediatorId, assignedOn: isoDay() }, submission),
    });
  }

  #agree(side) {
    return this.#asked({
      title: t('confidence.agreeTitle', { side }),
      intro: t('confidence.agreeIntro'),
      values: { form: '', on: isoDay() },
      required: ['form', 'on'],
      fields: (form) => html`${chipChoice(form, 'form', t('confidence.form'), CODES.consentForm.map((code) => [code, label('consentForm', code)]))}${onField(form)}`,
      send: ({ form, on }, submission) => this.#send('consents', { side, form, givenOn: on }, submission),
    });
  }

  #withdraw(side) {
    return this.#asked({
      title: t('confidence.withdrawTitle', { side }),
      intro: t('confidence.withdrawIntro'),
      values: { on: isoDay() },
      required: ['on'],
      fields: onField,
      send: ({ on }, submission) => this.#send('consents/withdrawal', { side, withdrawnOn: on }, submission),
    });
  }

  #addParty() {
    const partyId = uuidv7();
    return this.#asked({
      title: t('confidence.addParty'),
      intro: t('confidence.partyIntro'),
      values: { side: 'A', kind: 'KNOWN', name: '', contact: '' },
      required: ['side', 'kind'],
      fields: (form) => html`
        ${chipChoice(form, 'side', t('confidence.whichSide'), SIDES.map((side) => [side, t('confidence.side', { side })]))}
        ${chipChoice(form, 'kind', t('confidence.kind'), CODES.partyKind.map((code) => [code, label('partyKind', code)]))}
        ${form.values.kind === 'KNOWN' ? html`<div class="form-pair">${inputField(form, 'name', t('confidence.name'))}${inputField(form, 'contact', t('confidence.contact'), { optional: true })}</div>` : ''}`,
      send: ({ side, kind, name, contact }, submission) => this.#send('parties', { partyId, side, kind, addedOn: isoDay(), ...(kind === 'KNOWN' && { name, ...(contact && { contact }) }) }, submission),
    });
  }

  #meet() {
    const together = this.#may('MEET_TOGETHER');
    const kinds = CODES.meetingKind.filter((kind) => kind !== 'COMMON' || together);
    return this.#asked({
      title: t('confidence.meet'),
      intro: together ? undefined : t('confidence.onlyApart'),
      values: { kind: kinds[0], course: 'HELD', parties: [], on: isoDay() },
      required: ['kind', 'course', 'on'],
      fields: (form) => html`
        ${chipChoice(form, 'kind', t('confidence.meetingKind'), kinds.map((code) => [code, label('meetingKind', code)]))}
        ${chipChoice(form, 'course', t('confidence.course'), CODES.meetingCourse.map((code) => [code, label('meetingCourse', code)]))}
        ${form.values.course === 'HELD' ? this.#whoCame(form) : ''}${onField(form)}`,
      send: ({ kind, course, parties, on }, submission) => this.#send('meetings', { kind, course, parties: course === 'HELD' ? parties : [], heldOn: on }, submission),
    });
  }

  #whoCame(form) {
    return severalChoice(form, 'parties', t('confidence.whoCame'), this.told.parties.map((one) => [one.partyId, `${one.name ?? label('partyKind', one.kind)} (${one.side})`]));
  }

  #note() {
    const noteId = uuidv7();
    return this.#asked({
      title: t('confidence.note'),
      intro: t('confidence.noteIntro', { count: LONGEST_NOTE }),
      values: { text: '' },
      required: ['text'],
      fields: (form) => html`<div class="field"><label for=${fieldId(form, 'text')}>${t('confidence.words')}</label>
        <textarea id=${fieldId(form, 'text')} rows="4" maxlength=${LONGEST_NOTE} .value=${form.values.text} @input=${(event) => form.set('text', event.target.value)}></textarea>
        ${form.errors.text ? html`<span class="field-error">${form.errors.text}</span>` : ''}</div>`,
      send: ({ text }, submission) => this.#send('notes', { noteId, text, takenOn: isoDay() }, submission),
    });
  }
}
customElements.define('confidence-card', ConfidenceCard);

const onField = (form) => inputField(form, 'on', t('fields.on'), { type: 'date', max: isoDay() });
