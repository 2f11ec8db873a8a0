import { html } from 'lit';
import { post, remove } from '../../api.js';
import { chipChoice, codeField, inputField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { toast } from '../../components/toasts.js';
import { day, isoDay } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';

const TONES = { ACCEPTED: 'good', HANDLED: 'good', REFUSED: 'alert', NO_ANSWER: 'warning' };
const FURTHER = { SENT: ['ACCEPTED', 'REFUSED', 'HANDLED', 'NO_ANSWER'], NO_ANSWER: ['ACCEPTED', 'REFUSED', 'HANDLED'], ACCEPTED: ['HANDLED', 'NO_ANSWER'] };

/** To whom somebody was sent on and what became of it; those who mediate note the partner's answer. */
export function orientationsCard(dossier, changed) {
  return dossier.orientations.length === 0 ? '' : html`<section class="card table-card" aria-labelledby="orientations">
    <div class="card-head"><h2 id="orientations">${t('orientations.title')}</h2></div>
    <ul class="entries">${dossier.orientations.map((one) => html`<li class="entry asking-entry">
      <div><strong>${label('partner', one.partner)}</strong><span class="muted">${day(one.madeOn)}${one.refusedBecause ? ` · ${label('refusedBecause', one.refusedBecause)}` : ''}</span></div>
      <span class="tag ${TONES[one.status] ?? ''}">${label('orientationStatus', one.status)}</span>
      ${session.is('MEDIATOR', 'MANAGER') && FURTHER[one.status] ? html`<div class="ways">
        <button class="button" type="button" @click=${() => hear(dossier, one, changed)}>${t('orientations.answer')}</button>
        <button class="button" type="button" @click=${() => link(dossier, one)}>${icon('link-45deg')}${t('orientations.link')}</button></div>` : ''}
    </li>`)}</ul>
  </section>`;
}

async function hear(dossier, orientation, changed) {
  const answer = await ask({
    title: t('orientations.answerOf', { partner: label('partner', orientation.partner) }),
    action: t('forms.save'),
    values: { status: '', refusedBecause: '', on: isoDay() },
    required: ['status', 'on'],
    fields: (form) => html`
      ${chipChoice(form, 'status', t('orientations.status'), FURTHER[orientation.status].map((code) => [code, label('orientationStatus', code)]))}
      ${form.values.status === 'REFUSED' ? codeField(form, 'refusedBecause', 'refusedBecause', t('fields.reason')) : ''}${inputField(form, 'on', t('fields.on'), { type: 'date', max: isoDay() })}`,
    send: ({ status, refusedBecause, on }, submission) => post(`/api/dossiers/${dossier.id}/orientations/${orientation.version}/answer`,
      { status, answeredOn: on, ...(status === 'REFUSED' && refusedBecause && { refusedBecause }) }, { version: dossier.version, submission }),
  });
  if (answer) {
    await changed();
    toast(t('dossiers.saved'));
  }
}

/** The secret is behind the #: it is in no request for the page, and so in no log. */
async function link(dossier, orientation) {
  const path = `/api/dossiers/${dossier.id}/orientations/${orientation.version}/link`;
  const made = await ask({
    title: t('orientations.link'),
    intro: t('orientations.linkIntro'),
    action: t('orientations.makeLink'),
    values: {},
    send: () => post(path, {}),
  });
  if (!made) {
    return;
  }
  const address = `${location.origin}/orientation#${made.secret}`;
  await ask({
    title: t('orientations.link'),
    intro: t('orientations.linkMade', { day: day(made.expiresAt.slice(0, 10)) }),
    action: t('orientations.copy'),
    leave: t('forms.close'),
    values: {},
    fields: () => html`<input class="link-shown" readonly aria-label=${t('orientations.link')} .value=${address} @focus=${(event) => event.target.select()} />
      <button class="button quiet self-start" type="button" @click=${() => remove(path).then(() => toast(t('orientations.revoked')))}>${t('orientations.revoke')}</button>`,
    send: () => navigator.clipboard.writeText(address).then(() => toast(t('orientations.copied'))).then(() => ({})),
  });
}
