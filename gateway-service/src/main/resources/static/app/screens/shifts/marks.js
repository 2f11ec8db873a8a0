import { html } from 'lit';
import { CODES } from '../../codes.js';
import { nameOf } from '../../colleagues.js';
import { time } from '../../format.js';
import { alphabetical, label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';

const MOODS = { CALM: 'good', TENSE: 'warning', WORRYING: 'alert' };
const STATUSES = { PLANNED: 'primary', STARTED: 'warning', ENDED: '', CANCELLED: '' };

const moodTag = (mood) => (mood ? html`<span class="tag ${MOODS[mood]}">${label('mood', mood)}</span>` : '');

/** A phone may still keep an evening as it was read before there were other views. Where one of the pair has seen it otherwise than the other, the more worrying of both. */
export const worstMood = ({ mood, alsoTold = [] }) => moodTag([...alsoTold, mood].sort((a, b) => CODES.mood.indexOf(b) - CODES.mood.indexOf(a))[0]);

const moods = ({ mood, alsoTold = [] }) => html`<span class="row views">${moodTag(mood)}${alsoTold.length ? html`<span class="muted">${t('shifts.alsoTold')}</span>${alsoTold.map(moodTag)}` : ''}</span>`;

export const statusTag = ({ status, forgotten }) => (forgotten ? html`<span class="tag alert">${t('shifts.neverEnded')}</span>` : html`<span class="tag ${STATUSES[status]}">${label('shiftStatus', status)}</span>`);

/** As it was held, or else as it is planned. */
export const hours = ({ startedAt, endedAt, startsAt, endsAt }) => t('shifts.fromTo', { from: time(startedAt ?? startsAt), to: time(endedAt ?? endsAt) });

export const pairOf = (known, ids) => (ids ?? []).map((id) => nameOf(known, id)).join(', ');

/** The others, as one of them reads it. */
export const partnersOf = (known, ids) => pairOf(known, ids.filter((id) => id !== session.me.person));

export const sectorNames = ({ sectors }) => sectors.map(({ name }) => name).join(' · ');

export const siteNames = ({ sites }) => sites.map(({ name }) => name ?? t('figures.unnamed')).sort(alphabetical).join(', ');

/** The sectors of an evening with their sites and, once it has ended, how each was. */
export const sectorList = ({ sectors }) => html`<ul class="entries">${sectors.map((sector) => html`<li class="entry">
  <div><strong>${sector.name}</strong><span class="muted">${siteNames(sector)}</span></div>
  ${moods(sector)}
</li>`)}</ul>`;

/** What pairs leave for the next one; words that were deleted stay marked as such. */
export const noteList = (notes, ways = () => '') => html`<ul class="entries">${notes.map((note) => html`<li class="entry">
  <div><strong>${note.siteName ?? note.sector}</strong><span>${note.words ?? t('shifts.wordsDeleted')}</span>
    ${note.forLandlord && !session.is('LANDLORD') ? html`<span class="muted">${t('shifts.forLandlord')}</span>` : ''}</div>
  ${ways(note)}
</li>`)}</ul>`;
