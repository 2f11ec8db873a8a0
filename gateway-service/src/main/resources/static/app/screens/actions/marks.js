import { html } from 'lit';
import { number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

const TONES = { PLANNED: 'primary', HELD: 'good', CANCELLED: '', WITHDRAWN: '' };

/** What is over and untold is said in words, not by colour alone. */
export const statusTag = ({ status, untold }) => untold
  ? html`<span class="tag warning">${t('actions.untold')}</span>`
  : html`<span class="tag ${TONES[status] ?? ''}">${label('actionStatus', status)}</span>`;

export const nameOfAction = ({ theme, kind }) => `${label('actionTheme', theme)} · ${label('actionKind', kind)}`;

export const sharedTag = ({ shared }) => (shared ? html`<span class="tag">${t('actions.shared')}</span>` : '');

export const placesOfAction = ({ sites }) => sites.map((site) => site.name ?? t('figures.unnamed')).join(' · ');

/** How many came, or are expected. */
export function peopleOf({ participants, expected }) {
  if (participants !== null) {
    return number(participants);
  }
  return expected === null ? '' : t('actions.expectedShort', { number: number(expected) });
}
