import { get } from '../../api.js';
import { clock } from '../../clock.js';
import { isoDay } from '../../format.js';
import { lastKnown, lastKnownOf } from '../../known.js';
import { outbox } from '../../outbox/outbox.js';
import { everyPage } from '../../scheme.js';
import { session } from '../../session.js';

const A_WEEK = 7 * 86_400_000;

/** What somebody logged in the last days stays on his phone, so that he can correct it without network. */
export const keepRecent = () => session.fieldOwner && lastKnown('recent', () =>
  everyPage('/api/interventions', { mine: true, from: isoDay(clock.now() - A_WEEK), sort: '-startedAt' })).catch(() => {});

/** As it is now; without network as this phone knew it last. */
export const intervention = (id) => lastKnownOf(['evening', 'recent'], id, () => get(`/api/interventions/${id}`));

/** What this phone has told of it and the platform has not heard, the last word of it. */
export const unsentOf = (id) => outbox.items.findLast(({ content }) => content?.thing === id && ['LOGGED', 'CORRECTED'].includes(content.kind));
