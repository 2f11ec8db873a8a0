import { html } from 'lit';
import { clock } from '../../clock.js';
import { icon } from '../../components/icon.js';
import { duration, moment } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { knownSince } from '../../known.js';
import { outbox } from '../../outbox/outbox.js';

const notice = (tone, glyph, text) => html`<div class="notice ${tone}" role="status">${icon(glyph)}<div>${text}</div></div>`;

const MINUTE = 60_000;

const clockText = () =>
  t(clock.offset > 0 ? 'clock.behind' : 'clock.ahead', { difference: duration(Math.round(Math.abs(clock.offset) / MINUTE)) });

/** What somebody in the field must know before he trusts the screen: a wrong clock, no room left, words of earlier. */
export function fieldNotices(...copies) {
  const since = knownSince(...copies);
  return html`<div class="field-notices">
    ${outbox.trouble ? notice('alert', 'exclamation-triangle', html`<strong>${outbox.trouble.title}</strong> ${outbox.trouble.detail}`) : ''}
    ${clock.wrong ? notice('warning', 'clock', clockText()) : ''}
    ${since ? notice('', 'wifi-off', t('waiting.knownSince', { moment: moment(since) })) : ''}
  </div>`;
}
