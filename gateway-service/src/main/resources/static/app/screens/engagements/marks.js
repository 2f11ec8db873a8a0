import { html } from 'lit';
import { day } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

const TONES = { PLANNED: 'primary', RUNNING: 'good', ENDED: '', CANCELLED: 'alert' };

export const statusTag = ({ status }) => html`<span class="tag ${TONES[status] ?? ''}">${label('engagementStatus', status)}</span>`;

export const nameOfEngagement = ({ length, theme }) => `${label('engagementLength', length)} · ${label('engagementTheme', theme)}`;

/** What was cancelled is told up to its last day that counts. */
export const daysOf = ({ from, until, cancelledFrom }) => [
  from === until ? day(from) : t('engagements.fromUntil', { from: day(from), until: day(until) }),
  cancelledFrom && t('engagements.cancelledFrom', { day: day(cancelledFrom) }),
].filter(Boolean).join(' · ');
