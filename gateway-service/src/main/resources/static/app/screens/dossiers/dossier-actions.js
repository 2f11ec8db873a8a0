import { html } from 'lit';
import { post } from '../../api.js';
import { CODES } from '../../codes.js';
import { chipChoice, codeField, inputField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { toast } from '../../components/toasts.js';
import { isoDay } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

const WITHOUT_DIAGNOSIS = ['OUT_OF_SCOPE', 'DUPLICATE', 'WITHDRAWN', 'UNREACHABLE'];

const change = (dossier, part, content, submission) =>
  post(`/api/dossiers/${dossier.id}/${part}`, content, { version: dossier.version, submission });

const onField = (form, dossier) => inputField(form, 'on', t('fields.on'), { type: 'date', min: dossier.openedOn, max: isoDay() });

const nextStep = (dossier) => dossier.allowed.find((rule) => rule.action === 'REACH_STEP')?.step;

/** At which months one may ask now, by the server's word. */
const askable = (dossier) => ['3', '6'].filter((months) => dossier.allowed.some((rule) => rule.action === `CHECK_RECURRENCE_${months}` && rule.allowed));

/** What can be done with a dossier: the question each action asks, and what it sends. */
const ACTIONS = [
  {
    codes: ['REACH_STEP'], glyph: 'check-lg', primary: true,
    title: (dossier) => (nextStep(dossier) ? t('dossiers.reach', { step: label('step', nextStep(dossier)) }) : t('dossiers.reachStep')),
    question: (dossier) => ({
      values: { on: isoDay(), passedBecause: '' },
      required: ['on'],
      fields: (form) => html`${onField(form, dossier)}
        ${codeField(form, 'passedBecause', 'passedBecause', t('dossiers.passWithReason'), { optional: true, none: t('dossiers.notPassed'), hint: t('dossiers.passHint') })}`,
      send: ({ on, passedBecause }, submission) => change(dossier, 'steps', { step: nextStep(dossier), reachedOn: on, ...(passedBecause && { passedBecause }) }, submission),
    }),
  },
  {
    codes: ['MAKE_ORIENTATION'], glyph: 'signpost-split',
    title: () => t('dossiers.orient'),
    question: (dossier) => ({
      values: { on: isoDay(), partner: '' },
      required: ['partner', 'on'],
      fields: (form) => html`${codeField(form, 'partner', 'partner', t('fields.partner'))}${onField(form, dossier)}`,
      send: ({ on, partner }, submission) => change(dossier, 'orientations', { partner, madeOn: on }, submission),
    }),
  },
  {
    codes: ['CLOSE'], glyph: 'folder2',
    title: () => t('dossiers.close'),
    question: (dossier) => ({
      values: { on: isoDay(), outcome: '' },
      required: ['outcome', 'on'],
      fields: (form) => html`${codeField(form, 'outcome', 'outcome', t('fields.outcome'), dossier.progress === 'RECEIVED' ? { codes: WITHOUT_DIAGNOSIS, hint: t('dossiers.outcomesBefore') } : {})}${onField(form, dossier)}`,
      send: ({ on, outcome }, submission) => change(dossier, 'closing', { outcome, closedOn: on }, submission),
    }),
  },
  {
    codes: ['CHECK_RECURRENCE_3', 'CHECK_RECURRENCE_6'], glyph: 'arrow-repeat',
    title: () => t('dossiers.checkRecurrence'),
    question: (dossier) => ({
      values: { on: isoDay(), months: askable(dossier)[0], recurred: '' },
      required: ['months', 'recurred', 'on'],
      fields: (form) => html`
        ${chipChoice(form, 'months', t('dossiers.recurrenceAt'), askable(dossier).map((months) => [months, t('dossiers.months', { months })]))}
        ${chipChoice(form, 'recurred', t('dossiers.recurredQuestion'), [['no', t('dossiers.recurredNo')], ['yes', t('dossiers.recurredYes')], ['unreached', t('dossiers.unreached')]])}
        ${onField(form, dossier)}`,
      send: ({ on, months, recurred }, submission) => change(dossier, 'recurrence', { months: Number(months), recurred: recurred === 'yes', checkedOn: on, ...(recurred === 'unreached' && { reached: false }) }, submission),
    }),
  },
  {
    codes: ['REOPEN'], glyph: 'arrow-counterclockwise',
    title: () => t('dossiers.reopen'),
    question: (dossier) => ({
      values: { on: isoDay(), reason: '' },
      required: ['reason', 'on'],
      fields: (form) => html`${chipChoice(form, 'reason', t('fields.reason'), CODES.reopenedBecause.map((code) => [code, label('reopenedBecause', code)]))}${onField(form, dossier)}`,
      send: ({ on, reason }, submission) => change(dossier, 'reopening', { reason, reopenedOn: on }, submission),
    }),
  },
];

/** The rules come from the server: what it allows is a button, what it does not allow yet is a sentence. */
export function dossierActions(dossier, done) {
  const known = ACTIONS.map((action) => ({ action, rule: ruleFor(dossier, action) })).filter(({ rule }) => rule);
  const allowed = known.filter(({ rule }) => rule.allowed);
  const refused = known.filter(({ rule }) => !rule.allowed && rule.reason);
  return html`<section class="card" aria-label=${t('forms.actions')}>
    <div class="card-head"><h2>${t('dossiers.now')}</h2></div>
    <div class="actions-list">
      ${allowed.map(({ action }) => html`<button class="button ${action.primary ? 'primary' : ''}" type="button" @click=${() => perform(action, dossier, done)}>${icon(action.glyph)}${action.title(dossier)}</button>`)}
      ${refused.map(({ action, rule }) => html`<p class="not-yet">${icon('lock')}<span><strong>${action.title(dossier)}</strong>${rule.reason}</span></p>`)}
    </div>
  </section>`;
}

/** Several rules may speak of one action (recurrence at 3 and at 6 months): one that allows is enough. */
function ruleFor(dossier, action) {
  const rules = dossier.allowed.filter((rule) => action.codes.includes(rule.action));
  return rules.find((rule) => rule.allowed) ?? rules[0];
}

async function perform(action, dossier, done) {
  const answer = await ask({ title: action.title(dossier), action: t('forms.save'), ...action.question(dossier) });
  if (answer) {
    await done();
    toast(t('dossiers.saved'));
  }
}
