import { html } from 'lit';
import { post } from '../../api.js';
import { clock } from '../../clock.js';
import { nameOf } from '../../colleagues.js';
import { selectField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { toast } from '../../components/toasts.js';
import { Element } from '../../element.js';
import { t } from '../../i18n/i18n.js';
import { session } from '../../session.js';

/** A request goes to a colleague once he accepts: who asks, who is asked, and what each may say. */
class HandoverCard extends Element {
  static properties = { request: { attribute: false }, known: { attribute: false }, changed: { attribute: false } };

  render() {
    const { handover, status } = this.request;
    return handover && status !== 'DONE' ? this.#pending(handover) : this.#proposal();
  }

  #pending(handover) {
    const mine = handover.to === session.me.person;
    const back = !mine && (handover.from === session.me.person || session.is('MANAGER'));
    return html`<div class="notice">
      <p>${t('requests.handoverWaits', { from: nameOf(this.known, handover.from), to: nameOf(this.known, handover.to) })}</p>
      ${mine ? html`<button class="button primary" type="button" @click=${() => this.#answer(true)}>${icon('check-lg')}${t('requests.accept')}</button>` : ''}
      ${mine || back ? html`<button class="button" type="button" @click=${() => this.#answer(false)}>${t(mine ? 'requests.decline' : 'requests.takeBack')}</button>` : ''}
    </div>`;
  }

  #proposal() {
    return this.request.allowed.some((rule) => rule.action === 'HAND_OVER' && rule.allowed)
      ? html`<button class="button" type="button" @click=${() => this.#propose()}>${icon('arrow-left-right')}${t('requests.handOver')}</button>` : '';
  }

  #propose() {
    const others = (this.known ?? []).filter(({ person }) => person !== this.request.ownerId);
    return this.#asked('handover', t('requests.handoverAsked'), {
      title: t('requests.handOver'),
      intro: t('requests.handOverIntro'),
      values: { to: '' },
      required: ['to'],
      fields: (form) => selectField(form, 'to', t('requests.handOverTo'), others.map(({ person, displayName }) => [person, displayName])),
    }, ({ to }) => ({ to, proposedAt: clock.instant() }));
  }

  #answer(accepted) {
    const mine = this.request.handover.to === session.me.person;
    const title = t(accepted ? 'requests.accept' : mine ? 'requests.decline' : 'requests.takeBack');
    return this.#asked('handover/answer', t(accepted ? 'requests.accepted' : 'requests.handoverEnded'), { title, action: title, values: {} },
      () => ({ accepted, answeredAt: clock.instant() }));
  }

  async #asked(part, message, question, content) {
    const send = (values, submission) => post(`/api/requests/${this.request.id}/${part}`, content(values), { version: this.request.version, submission });
    if (await ask({ action: t('forms.save'), ...question, send })) {
      await this.changed();
      toast(message);
    }
  }
}
customElements.define('handover-card', HandoverCard);
