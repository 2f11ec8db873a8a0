import { html } from 'lit';
import { day } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

/** One sentence for each kind of entry. */
const SENTENCES = {
  OPENED: () => t('timeline.opened'),
  MEDIATOR_ASSIGNED: () => t('timeline.assigned'),
  PARTY_ADDED: ({ side }) => t('timeline.partyAdded', { side }),
  NOTE_TAKEN: () => t('timeline.noteTaken'),
  CONSENT_GIVEN: ({ side, form }) => t('timeline.consentGiven', { side, form: label('consentForm', form) }),
  CONSENT_WITHDRAWN: ({ side }) => t('timeline.consentWithdrawn', { side }),
  MEETING: ({ meeting, course }) => t('timeline.meeting', { meeting: label('meetingKind', meeting), course: label('meetingCourse', course) }),
  FOUND_ADMISSIBLE: () => t('timeline.foundAdmissible'),
  FOUND_INADMISSIBLE: ({ exclusion }) => t('timeline.foundInadmissible', { reason: label('exclusion', exclusion) }),
  HANDOVER_PROPOSED: () => t('timeline.handoverProposed'),
  HANDOVER_ANSWERED: ({ accepted }) => t(accepted ? 'timeline.handedOver' : 'timeline.handoverDeclined'),
  AGREEMENT_REACHED: ({ agreement, followUpOn }) => t(followUpOn ? 'timeline.agreementFollowedUpOn' : 'timeline.agreementReached', { form: label('agreement', agreement), day: followUpOn && day(followUpOn) }),
  AGREEMENT_FOLLOWED_UP: ({ kept }) => t(kept ? 'timeline.agreementKept' : 'timeline.agreementBroken'),
  SIDE_INFORMED: ({ side }) => t('timeline.sideInformed', { side }),
  SUPPORT_GIVEN: ({ support }) => t('timeline.supportGiven', { support: label('support', support) }),
  INQUIRY_MADE: ({ inquiry }) => t('timeline.inquiryMade', inquiry),
  SUSPENDED: ({ suspendedBecause }) => t('timeline.suspended', { reason: label('suspendedBecause', suspendedBecause) }),
  RESUMED: () => t('timeline.resumed'),
  ORIENTATION_ANSWERED: ({ status }) => t('timeline.orientationAnswered', { status: label('orientationStatus', status) }),
  LINKED: ({ next }) => html`<a href="/dossiers/${next}">${t('timeline.linked')}</a>`,
  STEP_REACHED: ({ step }) => t('timeline.stepReached', { step: label('step', step) }),
  STEP_PASSED: ({ step, passedBecause }) => t('timeline.stepPassed', { step: label('step', step), reason: label('passedBecause', passedBecause) }),
  ORIENTATION_MADE: ({ partner }) => t('timeline.oriented', { partner: label('partner', partner) }),
  CLOSED: ({ outcome }) => t('timeline.closed', { outcome: label('outcome', outcome) }),
  RECURRENCE_CHECKED: ({ recurred, months, reached }) => t(reached === false ? 'timeline.unreached' : recurred ? 'timeline.recurred' : 'timeline.notRecurred', { months }),
  REOPENED: ({ reason }) => t('timeline.reopened', { reason: label('reopenedBecause', reason) }),
};

const timelineEntry = (entry) => html`<li>
  <span class="what">${SENTENCES[entry.type]?.(entry) ?? entry.type}</span>
  <span class="when"><time datetime=${entry.on}>${day(entry.on)}</time> · ${label('audience', entry.audience)}</span>
</li>`;

/** What happened, the latest first, and where in it the words were erased. */
export const timeline = ({ timeline: entries, erasures }) => {
  const left = [...erasures].reverse();
  return [...entries].reverse().flatMap((entry) => {
    const erased = [];
    while (left.length && left[0].erasedOn >= entry.on) {
      erased.push(erasureEntry(left.shift()));
    }
    return [...erased, timelineEntry(entry)];
  });
};

const erasureEntry = ({ erasedOn }) => html`<li>
  <span class="what">${t('timeline.wordsErased')}</span>
  <span class="when"><time datetime=${erasedOn}>${day(erasedOn)}</time> · ${label('audience', 'OPERATOR')}</span>
</li>`;
