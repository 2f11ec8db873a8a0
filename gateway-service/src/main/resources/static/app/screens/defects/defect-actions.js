import { get, post } from '../../api.js';
import { clock } from '../../clock.js';
import { codeField, inputField, selectField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { isoDay, moment } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { nameOfDefect } from './marks.js';

const now = () => clock.instant();

/** Asks in a dialog and sends; answers nothing when the dialog was left. */
const asked = (text, path, content, question = {}) => (defect) => ask({
  title: text(),
  action: text(),
  values: {},
  send: (values, submission) => post(`/api/defects/${defect.id}/${path}`, content(values), { version: defect.version, submission }),
  ...question,
});

const acknowledge = () => t('defects.acknowledge');
const plan = () => t('defects.plan');
const repair = () => t('defects.repair');
const refuse = () => t('defects.refuse');
const merge = () => t('defects.merge');
const withdraw = () => t('defects.withdraw');

/** What a landlord does about a defect, and what whoever reported it may; the server says which of it is allowed now. */
export const ACTIONS = {
  ACKNOWLEDGE: { glyph: 'check-lg', text: acknowledge, ask: asked(acknowledge, 'acknowledgement', () => ({ acknowledgedAt: now() })) },
  PLAN: {
    glyph: 'calendar-event',
    text: plan,
    ask: (defect) => asked(plan, 'plan', ({ plannedFor }) => ({ plannedFor, plannedAt: now() }), {
      values: { plannedFor: defect.plannedFor ?? '' },
      required: ['plannedFor'],
      fields: (form) => inputField(form, 'plannedFor', t('fields.plannedFor'), { type: 'date', min: isoDay() }),
    })(defect),
  },
  REPAIR: {
    glyph: 'tools',
    text: repair,
    ask: (defect) => asked(repair, 'repair', ({ repairedOn }) => ({ repairedOn }), {
      values: { repairedOn: isoDay() },
      required: ['repairedOn'],
      fields: (form) => inputField(form, 'repairedOn', t('fields.repairedOn'), { type: 'date', min: defect.day, max: isoDay() }),
    })(defect),
  },
  REFUSE: {
    glyph: 'x-lg',
    text: refuse,
    ask: asked(refuse, 'refusal', ({ reason }) => ({ reason, refusedAt: now() }), {
      values: { reason: '' },
      required: ['reason'],
      fields: (form) => codeField(form, 'reason', 'defectRefusal', t('fields.reason')),
    }),
  },
  MERGE: { glyph: 'files', text: merge, ask: askMerger },
  WITHDRAW: {
    glyph: 'trash',
    text: withdraw,
    ask: (defect) => asked(withdraw, 'withdrawal', ({ reason }) => ({ reason }), {
      intro: t('defects.withdrawIntro'),
      values: { reason: '' },
      required: ['reason'],
      fields: (form) => codeField(form, 'reason', 'withdrawnBecause', t('fields.reason')),
    })(defect),
  },
};

/** Into an earlier report of the same site; those of the same kind come first. */
async function askMerger(defect) {
  const found = await get('/api/defects', { siteId: defect.siteId, open: true, sort: 'foundAt', limit: 200 }).catch(() => ({ items: [] }));
  const earlier = found.items.filter((one) => one.id !== defect.id && one.foundAt <= defect.foundAt);
  const alike = (one) => (one.category === defect.category ? 0 : 1);
  const options = earlier.sort((a, b) => alike(a) - alike(b)).map((one) => [one.id, `${nameOfDefect(one)} · ${moment(one.foundAt)}`]);
  return asked(merge, 'merger', ({ into }) => ({ into, mergedAt: now() }), {
    intro: options.length ? t('defects.mergeIntro') : t('defects.nothingToMerge'),
    values: { into: '' },
    required: ['into'],
    fields: (form) => selectField(form, 'into', t('fields.mergedInto'), options),
  })(defect);
}
