import { duration, moment, number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

const SHORT_ID = 4;

const named = (id) => (id ? t('settle.numbered', { id: id.slice(-SHORT_ID) }) : '');

/** What an intervention, or a correction of it, says of one aspect. */
const ASPECTS = {
  PLACE: ({ siteId, space }, sites) => [sites?.find(({ id }) => id === siteId)?.name ?? t('figures.unnamed'), label('space', space)],
  SUBJECT: ({ mission, register, nature, severity }) => [label('mission', mission), label('register', register),
    nature ? label('nature', nature) : t('interventions.nothing'), nature && severity && label('severity', String(severity))],
  ORIGIN: ({ origin, askedBy }) => [label('origin', origin), label('askedBy', askedBy)],
  START: ({ startedAt }) => [moment(startedAt)],
  MINUTES: ({ minutes }) => [duration(minutes)],
  PEOPLE_MET: ({ peopleMet }) => [t('evening.people', { count: peopleMet, number: number(peopleMet) })],
  ANSWER: ({ answer, orientation }) => [label('answer', answer), label('partner', orientation)],
  DOSSIER: ({ dossierId }) => [named(dossierId)],
  REQUEST: ({ requestId }) => [named(requestId)],
};

export const told = (aspect, one, sites) => ASPECTS[aspect](one, sites).filter(Boolean).join(' · ') || t('forms.none');
