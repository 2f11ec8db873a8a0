import { clock } from '../../clock.js';
import { groupOf, naturesOf } from '../../codes.js';
import { instantOf } from '../../format.js';
import { recentPlaces } from './habits.js';

/** What a mediator taps in the stairwell, and the mission and register it stands for. */
export const KINDS = {
  PRESENCE: { mission: 'RISK_PREVENTION', register: 'ACTIVE_PRESENCE', glyph: 'person-walking', groups: ['OCCUPATION', 'NOISE'] },
  TENSION: { mission: 'TENSIONS_CONFLICTS', register: 'TENSION_HANDLED', glyph: 'chat-square-dots', groups: ['NOISE_EVERYDAY', 'NOISE', 'NEIGHBOURS', 'OCCUPATION'] },
  TECHNICAL: { mission: 'TECHNICAL_WATCH', register: 'TECHNICAL_WATCH', glyph: 'tools', groups: ['DAMAGE', 'DUMPING', 'PARKING_TWO_WHEELERS'] },
  PREVENTION: { mission: 'RISK_PREVENTION', register: 'AWARENESS', glyph: 'shield-check', groups: ['FRAGILE_SITUATION', 'NOISE', 'OCCUPATION', 'DUMPING'] },
  LINK: { mission: 'PARTNERS_SOCIAL_LINK', register: 'CONCERTATION_ACTIVITY', glyph: 'people', groups: [] },
};

/** What was done about a tension says about which: the server asks for it, and a phone without network asks at once. */
export const NEED_NATURE = ['TENSION_HANDLED', 'SHUTTLE_MEDIATION', 'ROUND_TABLE', 'RULES_REMINDER'];

/** Where a missing nature is to be told: in the group first. */
export const natureField = ({ group }) => (group ? 'nature' : 'group');

const BLANK = { kind: '', mission: '', register: '', group: '', nature: '', severity: '1', peopleMet: 0, minutes: 10, origin: 'SPONTANEOUS', askedBy: '', answer: '', orientation: '', startedAt: '', dossierId: '', requestId: '' };

/** A fresh form stands where the last one stood. */
export const blank = () => ({ ...BLANK, siteId: '', space: '', ...recentPlaces()[0] });

export const withKind = (values, kind) => ({ ...values, kind, mission: KINDS[kind].mission, register: KINDS[kind].register });

/** A group with one nature in it needs no second tap. */
export function withGroup(values, group) {
  const natures = naturesOf(group);
  return { ...values, group, nature: natures.length === 1 ? natures[0] : '' };
}

/** An intervention, logged before, as the values of the form. */
export function valuesOf(intervention) {
  const kind = Object.keys(KINDS).find((name) => KINDS[name].register === intervention.register && KINDS[name].mission === intervention.mission);
  const given = Object.fromEntries(Object.entries(intervention).filter(([name, value]) => (name in BLANK || name === 'siteId' || name === 'space') && value !== null));
  return { ...BLANK, ...given, kind: kind ?? '', severity: String(intervention.severity ?? 1), group: intervention.nature ? groupOf(intervention.nature) : '', startedAt: '' };
}

/** What is sent: empty fields left out, and without a given start the one that has just ended. */
export function contentOf(values, now = clock.now()) {
  const asked = values.origin !== 'SPONTANEOUS';
  const content = {
    siteId: values.siteId,
    space: values.space,
    mission: values.mission,
    register: values.register,
    nature: values.nature,
    severity: values.nature ? Number(values.severity) : '',
    origin: values.origin,
    askedBy: asked ? values.askedBy : '',
    startedAt: values.startedAt ? instantOf(values.startedAt) : new Date(now - values.minutes * 60_000).toISOString(),
    minutes: Number(values.minutes),
    peopleMet: Number(values.peopleMet),
    answer: values.answer,
    orientation: values.orientation,
    dossierId: values.dossierId,
    requestId: values.requestId,
  };
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== '' && value !== null && value !== undefined));
}
