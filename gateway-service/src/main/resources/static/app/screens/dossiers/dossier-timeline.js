import { html } from 'lit';
import { day } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

/** One sentence for each kind of entry. */
const SENTENCES = {
  OPENED: () => t('timeline.opened'),
  STEP_REACHED: ({ step }) => t('timeline.stepReached', { step: label('step', step) }),
  STEP_PASSED: ({ step, passedBecause }) => t('timeline.stepPassed', { step: label('step', step), reason: label('passedBecause', passedBecause) }),
  ORIENTATION_MADE: ({ partner }) => t('timeline.oriented', { partner: label('partner', partner) }),
  CLOSED: ({ outcome }) => t('timeline.closed', { outcome: label('outcome', outcome) }),
  RECURRENCE_CHECKED: ({ recurred, months }) => t(recurred ? 'timeline.recurred' : 'timeline.notRecurred', { months }),
  REOPENED: ({ reason }) => t('timeline.reopened', { reason: label('reopenedBecause', reason) }),
};

export const timelineEntry = (entry) => html`<li>
  <span class="what">${SENTENCES[entry.type]?.(entry) ?? entry.type}</span>
  <time class="when" datetime=${entry.on}>${day(entry.on)}</time>
</li>`;
