import { html } from 'lit';
import { CODES } from '../codes.js';
import { label, t } from '../i18n/i18n.js';
import { colourOf } from '../scheme.js';

const REQUEST_TONES = { WAITING: 'warning', ANSWERED: 'primary', ORIENTED: 'primary', DONE: 'good' };

export const requestTag = (status) => html`<span class="tag ${REQUEST_TONES[status] ?? ''}">${label('requestStatus', status)}</span>`;

export const severity = (value) => html`<span class="severity s${value}">
  <span class="severity-marks" aria-hidden="true">${[1, 2, 3, 4].map((mark) => html`<i class=${mark <= value ? 'on' : ''}></i>`)}</span>
  ${label('severity', String(value))}
</span>`;

/** Four marks, reached ones filled; the word beside them says the same. */
export const stepDots = (dossier) => html`<span class="step-line">
  <span class="step-dots ${dossier.closedOn ? 'closed' : ''}" aria-hidden="true">
    ${CODES.step.map((_, i) => html`<i class=${i < CODES.progress.indexOf(dossier.progress) ? 'reached' : ''}></i>`)}
  </span>${dossier.closedOn ? t('dossiers.closedShort') : label('progress', dossier.progress)}
</span>`;

export function landlordMark(scheme, landlordId) {
  const member = scheme?.members.find((one) => one.landlordId === landlordId);
  return member ? html`<span class="landlord" .style=${`--landlord: ${colourOf(scheme, landlordId)}`}>${member.name}</span>` : '';
}
