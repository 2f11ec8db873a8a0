import { html } from 'lit';
import { day } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

const TONES = { REPORTED: 'warning', ACKNOWLEDGED: 'primary', PLANNED: 'primary', REPAIRED: 'good', REFUSED: '', MERGED: '', WITHDRAWN: '' };

export const statusTag = ({ status }) => html`<span class="tag ${TONES[status] ?? ''}">${label('defectStatus', status)}</span>`;

export const severityTag = ({ severity }) => html`<span class="tag ${severity === 'DANGER' ? 'alert' : ''}">${label('defectSeverity', severity)}</span>`;

/** By when it is to be acknowledged; late is said in words, not by colour alone. */
export function dueTag({ status, overdue, acknowledgeBy }) {
  if (status !== 'REPORTED') {
    return '';
  }
  return overdue
    ? html`<span class="tag alert">${t('defects.overdueSince', { day: day(acknowledgeBy) })}</span>`
    : html`<span class="muted small">${t('defects.dueBy', { day: day(acknowledgeBy) })}</span>`;
}

export const nameOfDefect = (defect) => `${label('defectCategory', defect.category)} · ${label('space', defect.space)}`;
