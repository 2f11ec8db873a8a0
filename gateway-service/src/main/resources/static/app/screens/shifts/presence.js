import { outbox } from '../../outbox/outbox.js';

/** What this phone holds of an evening and the platform has not yet. */
const unsentOf = (shift) => outbox.items.filter(({ state, content }) => state !== 'REFUSED' && content?.thing === shift.id).map(({ content }) => content);

export function statusNow(shift) {
  const kinds = unsentOf(shift).map(({ kind }) => kind);
  return kinds.includes('SHIFT_ENDED') ? 'ENDED' : kinds.includes('SHIFT_STARTED') && shift.status === 'PLANNED' ? 'STARTED' : shift.status;
}

/** From when to when each of the pair was there, with what this phone knows alone. */
export function hoursNow(shift) {
  const known = new Map((shift.hours ?? []).map((one) => [one.mediatorId, one]));
  for (const { kind, content } of unsentOf(shift)) {
    if (kind === 'SHIFT_STARTED') {
      content.present.filter((id) => !known.has(id)).forEach((id) => known.set(id, { mediatorId: id, startedAt: content.startedAt, endedAt: null }));
    }
    if (kind === 'SHIFT_LEFT' && known.has(content.mediator)) {
      known.set(content.mediator, { ...known.get(content.mediator), endedAt: content.endedAt });
    }
  }
  return known;
}
