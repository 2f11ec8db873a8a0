import { html } from 'lit';
import { get, post } from '../../api.js';
import { CODES } from '../../codes.js';
import { colleagues, nameOf } from '../../colleagues.js';
import { chipChoice, inputField, selectField, severalChoice, wordsField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { failureTitle } from '../../components/states.js';
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
        ${this.#follows ? html`${SIDES.map((side) => this.#consent(side))}${this.told ? this.#shown() : this.#closed()}${this.#ways()}` : html`<p class="muted">${t('confidence.notYours')}</p>`}
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
      ${withdrawnOn && withdrawnOn >= isoDay() ? html`<span class="muted small">${t('confidence.againTomorrow')}</span>` : this.#may(`GIVE_CONSENT_${side}`) ? html`<button class="button quiet" type="button" @click=${() => this.#agree(side)}>${t('confidence.agree')}</button>` : ''}
      ${this.#may(`WITHDRAW_CONSENT_${side}`) ? html`<button class="button quiet" type="button" @click=${() => this.#withdraw(side)}>${t('confidence.withdraw')}</button>` : ''}
    </div>`;
  }

  #closed() {
    return html`${this.failed ? html`<p class="error-summary" role="alert">${this.failed}</p>` : ''}
      <button class="button self-start" type="button" @click=${this.#read}>${icon('lock')}${t('confidence.read')}</button>
      <p class="muted small">${t('confidence.recorded')} <a href="/dossiers/${this.dossier.id}/readings">${t('readings.title')}</a></p>`;
  }

  #shown() {
    const { parties, notes, next } = this.told;
    return html`<ul class="entries">${parties.map((one) => html`<li class="entry"><div><strong>${one.name ?? label('partyKind', one.kind)}</strong><span class="muted">${one.contact ?? ''}</span></div><span class="tag">${t('confidence.side', { side: one.side })}</span></li>`)}</ul>
      <ol class="timeline">${notes.map((one) => html`<li><span class="what">${one.text}</span><span class="when">${moment(one.writtenAt)} · ${nameOf(this.known, one.writtenBy)}</span></li>`)}</ol>
      ${next ? html`<button class="button self-start" type="button" @click=${this.#earlier}>${t('confidence.earlier')}</button>` : ''}
      ${parties.length + notes.length === 0 ? html`<p class="muted">${t(this.dossier.erasures.length ? 'confidence.erased' : 'confidence.nothing')}</p>` : ''}`;
  }

  /** Whoever adds something need not read what is there. */
  #ways() {
    return html`<div class="actions-list">
      ${this.#may('ADD_PARTY') ? html`<button class="button" type="button" @click=${() => this.#addParty()}>${icon('person-plus')}${t('confidence.addParty')}</button>` : ''}
      ${this.#may('MEET_APART') ? html`<button class="button" type="button" @click=${() => this.#meet()}>${icon('chat-dots')}${t('confidence.meet')}</button>` : ''}
      <button class="button" type="button" @click=${() => this.#note()}>${icon('journal-text')}${t('confidence.note')}</button>
    </div>`;
  }

  #read = async () => {
    try {
      const [parties, notes] = await Promise.all(['parties', 'notes'].map((part) => get(`/api/dossiers/${this.dossier.id}/${part}`)));
      this.told = { parties: parties.items, notes: notes.items, next: notes.next };
      this.failed = null;
    } catch (problem) {
      this.failed = problem.detail ?? t('states.failed');
    }
  };

  /** Another reading: recorded as the first one was. */
  #earlier = async ({ target }) => {
    target.disabled = true;
    const { told } = this;
    try {
      const { items, next } = await get(`/api/dossiers/${this.dossier.id}/notes`, { cursor: told.next });
      if (this.told === told) {
        this.told = { ...told, notes: [...told.notes, ...items], next };
      }
    } catch (problem) {
      toast(problem.detail ?? failureTitle(problem));
    } finally {
      target.disabled = false;
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

  async #meet() {
    const parties = await this.#parties();
    if (!parties) {
      return;
    }
    const together = this.#may('MEET_TOGETHER');
    const kinds = CODES.meetingKind.filter((kind) => kind !== 'COMMON' || together);
    await this.#asked({
      title: t('confidence.meet'),
      intro: parties.length === 0 ? t('confidence.nobodyYet') : together ? undefined : t('confidence.onlyApart'),
      values: { kind: kinds[0], course: 'HELD', parties: [], on: isoDay() },
      required: ['kind', 'course', 'on'],
      fields: (form) => html`
        ${chipChoice(form, 'kind', t('confidence.meetingKind'), kinds.map((code) => [code, label('meetingKind', code)]))}
        ${chipChoice(form, 'course', t('confidence.course'), CODES.meetingCourse.map((code) => [code, label('meetingCourse', code)]))}
        ${form.values.course === 'HELD' ? whoCame(form, of(parties, form.values.kind)) : ''}${onField(form)}`,
      send: ({ kind, course, parties: came, on }, submission) => this.#send('meetings', { kind, course, parties: course === 'HELD' ? of(parties, kind).map(({ partyId }) => partyId).filter((id) => came.includes(id)) : [], heldOn: on }, submission),
    });
  }

  /** With their names where these were read; otherwise side and kind must do. */
  async #parties() {
    try {
      return this.told?.parties ?? (await get(`/api/dossiers/${this.dossier.id}/parties/unnamed`)).items;
    } catch (problem) {
      this.failed = problem.detail ?? failureTitle(problem);
      return null;
    }
  }

  #note() {
    const noteId = uuidv7();
    return this.#asked({
      title: t('confidence.note'),
      draft: `note ${this.dossier.id}`,
      intro: t('confidence.noteIntro', { count: LONGEST_NOTE }),
      values: { text: '' },
      required: ['text'],
      fields: (form) => wordsField(form, 'text', t('confidence.words'), { most: LONGEST_NOTE }),
      send: ({ text }, submission) => this.#send('notes', { noteId, text, takenOn: isoDay() }, submission),
    });
  }
}
customElements.define('confidence-card', ConfidenceCard);

/** With A come those of A. */
const of = (parties, kind) => (kind === 'COMMON' ? parties : parties.filter(({ side }) => kind === `SEPARATE_${side}`));

const whoCame = (form, parties) => severalChoice(form, 'parties', t('confidence.whoCame'), parties.map((one, i) => [one.partyId, nameOfParty(one, i)]));

const nameOfParty = ({ side, kind, name }, i) => `${name ?? `${i + 1}. ${label('partyKind', kind)}`} (${side})`;

const onField = (form) => inputField(form, 'on', t('fields.on'), { type: 'date', max: isoDay() });
