import { html } from 'lit';
import { day } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

/** Events have the short name of what happened, whether written OPENED, DossierOpened or dossier.opened. */
const KINDS = [
  [/reopen/i, (entry) => t('timeline.reopened', { reason: label('reopenedBecause', entry.reason) })],
  [/open/i, () => t('timeline.opened')],
  [/step/i, (entry) => (entry.passedBecause
    ? t('timeline.stepPassed', { step: label('step', entry.step), reason: label('passedBecause', entry.passedBecause) })
    : t('timeline.stepReached', { step: label('step', entry.step) }))],
  [/orient/i, (entry) => t('timeline.oriented', { partner: label('partner', entry.partner) })],
  [/clos/i, (entry) => t('timeline.closed', { outcome: label('outcome', entry.outcome) })],
  [/recurr/i, (entry) => t(entry.recurred ? 'timeline.recurred' : 'timeline.notRecurred', { months: entry.months })],
];

export function timelineEntry(entry) {
  const [, text] = KINDS.find(([pattern]) => pattern.test(entry.type)) ?? [null, () => entry.type];
  return html`<li><span class="what">${text(entry)}</span><time class="when" datetime=${entry.on}>${day(entry.on)}</time></li>`;
}
