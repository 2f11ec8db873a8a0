import { html } from 'lit';
import { post } from '../../api.js';
import { CODES } from '../../codes.js';
import { colleagues, nameOf } from '../../colleagues.js';
import { chipChoice, inputField, selectField, stepper } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { toast } from '../../components/toasts.js';
import { Element } from '../../element.js';
import { day, isoDay } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';

const SIDES = ['A', 'B'];
const MOST_HOUSEHOLDS = 500;
const onField = (form) => inputField(form, 'on', t('fields.on'), { type: 'date', max: isoDay() });
const chips = (form, name, list, legend) => chipChoice(form, name, legend, CODES[list].map((code) => [code, label(list, code)]));

/** The work on a dossier: whether it may be mediated, what it brought, who hands it over; what the server allows is a button. */
class WorkCard extends Element {
  static properties = { dossier: { attribute: false }, changed: { attribute: false }, known: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    colleagues().then((known) => (this.known = known), () => (this.known = []));
  }

  render() {
    return html`<section class="card" aria-labelledby="work">
      <div class="card-head"><h2 id="work">${t('workCard.title')}</h2></div>
      <div class="stack">
        ${this.dossier.exclusion ? html`<p class="tag alert">${t('workCard.excluded', { reason: label('exclusion', this.dossier.exclusion) })}</p>` : ''}
        ${this.dossier.suspendedOn ? html`<p class="tag warning">${t('workCard.suspendedOn', { day: day(this.dossier.suspendedOn) })}</p>` : ''}
        ${this.#handover()}
        <div class="actions-list">${this.#actions().filter(([action]) => this.#may(action)).map(([, glyph, text, perform]) => html`
          <button class="button" type="button" @click=${perform}>${icon(glyph)}${text}</button>`)}</div>
      </div>
    </section>`;
  }

  #may(action) {
    return this.dossier.allowed.some((rule) => rule.action === action && rule.allowed);
  }

  get #follows() {
    return session.is('MANAGER') || this.dossier.mediators.includes(session.me.person);
  }

  #actions() {
    const admissible = ['DECIDE_ADMISSIBILITY', 'list-check', t('workCard.admissibility'), () => this.#admit()];
    const rest = ['SUSPEND', 'pause-circle', t('workCard.suspend'), () => this.#suspend()];
    const goOn = ['RESUME', 'play-circle', t('workCard.resume'), () => this.#resume()];
    const sequel = ['LINK', 'link-45deg', t('workCard.link'), () => this.#link()];
    return this.#follows ? [admissible, ...this.#ofThoseWhoFollow(), rest, goOn, sequel] : [admissible, rest, goOn, sequel];
  }

  #ofThoseWhoFollow() {
    return [
      ['REACH_AGREEMENT', 'file-earmark-check', t('workCard.agreement'), () => this.#agree()],
      ['FOLLOW_UP_AGREEMENT', 'calendar-check', t('workCard.followUp'), () => this.#followUp()],
      ['INFORM_SIDE', 'info-circle', t('workCard.inform'), () => this.#inform()],
      ['GIVE_SUPPORT', 'heart', t('workCard.support'), () => this.#support()],
      ['MAKE_INQUIRY', 'houses', t('workCard.inquiry'), () => this.#inquire()],
      ...(this.dossier.handover || this.dossier.mediators.length === 0 ? [] : [['PROPOSE_HANDOVER', 'arrow-left-right', t('workCard.handOver'), () => this.#handOver()]]),
    ];
  }

  #handover() {
    const { handover } = this.dossier;
    if (!handover) {
      return '';
    }
    const mine = handover.to === session.me.person;
    return html`<p>${t('workCard.handoverWaits', { from: nameOf(this.known, handover.from), to: nameOf(this.known, handover.to) })}</p>
      <div class="row">
        ${mine ? html`<button class="button primary" type="button" @click=${() => this.#answer(true)}>${icon('check-lg')}${t('workCard.accept')}</button>` : ''}
        ${mine || handover.from === session.me.person || session.is('MANAGER') ? html`<button class="button" type="button" @click=${() => this.#answer(false)}>${t(mine ? 'workCard.decline' : 'workCard.takeBack')}</button>` : ''}
      </div>`;
  }

  async #asked(part, question, content) {
    const send = (values, submission) => post(`/api/dossiers/${this.dossier.id}/${part}`, content(values), { version: this.dossier.version, submission });
    if (await ask({ action: t('forms.save'), ...question, send })) {
      await this.changed();
      toast(t('dossiers.saved'));
    }
  }

  #answer(accepted) {
    const title = t(accepted ? 'workCard.accept' : 'workCard.decline');
    return this.#asked('handover/answer', { title, intro: accepted ? t('workCard.acceptIntro') : undefined, values: {} }, () => ({ accepted, answeredOn: isoDay() }));
  }

  /** Every point of the checklist is looked at; the first that applies excludes the mediation. */
  #admit() {
    const NONE = 'NONE';
    return this.#asked('admissibility', {
      title: t('workCard.admissibility'),
      intro: t('workCard.admissibilityIntro'),
      values: { exclusion: this.dossier.exclusion ?? '', on: isoDay() },
      required: ['exclusion', 'on'],
      fields: (form) => html`${chipChoice(form, 'exclusion', t('workCard.exclusion'), [[NONE, t('workCard.noExclusion')], ...CODES.exclusion.map((code) => [code, label('exclusion', code)])])}${onField(form)}`,
    }, ({ exclusion, on }) => ({ decidedOn: on, ...(exclusion !== NONE && { exclusion }) }));
  }

  #agree() {
    return this.#asked('agreement', {
      title: t('workCard.agreement'),
      values: { form: '', on: isoDay(), followUpOn: '' },
      required: ['form', 'on'],
      fields: (form) => html`${chips(form, 'form', 'agreement', t('workCard.agreementForm'))}<div class="form-pair">${onField(form)}${inputField(form, 'followUpOn', t('workCard.followUpOn'), { type: 'date', optional: true })}</div>`,
    }, ({ form, on, followUpOn }) => ({ form, reachedOn: on, ...(followUpOn && { followUpOn }) }));
  }

  #followUp() {
    return this.#asked('agreement/follow-up', {
      title: t('workCard.followUp'),
      values: { kept: '', on: isoDay() },
      required: ['kept', 'on'],
      fields: (form) => html`${chipChoice(form, 'kept', t('workCard.kept'), [['yes', t('workCard.keptYes')], ['no', t('workCard.keptNo')]])}${onField(form)}`,
    }, ({ kept, on }) => ({ kept: kept === 'yes', followedUpOn: on }));
  }

  #inform() {
    const left = SIDES.filter((side) => !this.dossier.evidence.informed.includes(side));
    return this.#asked('information', {
      title: t('workCard.inform'),
      intro: t('workCard.informIntro'),
      values: { side: left[0] ?? 'A', on: isoDay() },
      required: ['side', 'on'],
      fields: (form) => html`${chipChoice(form, 'side', t('confidence.whichSide'), SIDES.map((side) => [side, t('confidence.side', { side })]))}${onField(form)}`,
    }, ({ side, on }) => ({ side, informedOn: on }));
  }

  #support() {
    return this.#asked('support', {
      title: t('workCard.support'),
      values: { support: '', on: isoDay() },
      required: ['support', 'on'],
      fields: (form) => html`${chips(form, 'support', 'support', t('workCard.supportKind'))}${onField(form)}`,
    }, ({ support, on }) => ({ support, givenOn: on }));
  }

  #inquire() {
    const count = (form, name, key) => stepper(form, name, t(key), { max: MOST_HOUSEHOLDS });
    return this.#asked('inquiry', {
      title: t('workCard.inquiry'),
      intro: t('workCard.inquiryIntro'),
      values: { asked: 1, heard: 0, disturbed: 0, on: isoDay() },
      required: ['on'],
      fields: (form) => html`${count(form, 'asked', 'workCard.asked')}${count(form, 'heard', 'workCard.heard')}${count(form, 'disturbed', 'workCard.disturbed')}${onField(form)}`,
    }, ({ asked, heard, disturbed, on }) => ({ asked: Number(asked), heard: Number(heard), disturbed: Number(disturbed), madeOn: on }));
  }

  #suspend() {
    return this.#asked('suspension', {
      title: t('workCard.suspend'),
      values: { because: '', on: isoDay() },
      required: ['because', 'on'],
      fields: (form) => html`${chips(form, 'because', 'suspendedBecause', t('fields.reason'))}${onField(form)}`,
    }, ({ because, on }) => ({ because, suspendedOn: on }));
  }

  #resume() {
    return this.#asked('suspension/end', { title: t('workCard.resume'), values: { on: isoDay() }, required: ['on'], fields: onField }, ({ on }) => ({ resumedOn: on }));
  }

  #handOver() {
    const { mediators } = this.dossier;
    const people = (this.known ?? []).map(({ person, displayName }) => [person, displayName]);
    const from = session.is('MANAGER');
    return this.#asked('handover', {
      title: t('workCard.handOver'),
      intro: t('workCard.handOverIntro'),
      values: { from: from ? mediators[0] : session.me.person, to: '' },
      required: ['to'],
      fields: (form) => html`
        ${from ? selectField(form, 'from', t('workCard.from'), people.filter(([person]) => mediators.includes(person))) : ''}
        ${selectField(form, 'to', t('workCard.to'), people.filter(([person]) => !mediators.includes(person)))}`,
    }, (values) => ({ to: values.to, proposedOn: isoDay(), ...(from && { from: values.from }) }));
  }

  #link() {
    return this.#asked('sequel', {
      title: t('workCard.link'),
      intro: t('workCard.linkIntro'),
      values: { next: '' },
      required: ['next'],
      fields: (form) => inputField(form, 'next', t('workCard.next')),
    }, ({ next }) => ({ next: next.trim().split('/').at(-1), linkedOn: isoDay() }));
  }
}
customElements.define('work-card', WorkCard);
