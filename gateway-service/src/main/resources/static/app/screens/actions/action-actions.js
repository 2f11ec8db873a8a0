import { html } from 'lit';
import { post } from '../../api.js';
import { clock } from '../../clock.js';
import { codeField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { localMoment } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { allSites } from '../../scheme.js';
import { expectedContent, expectedField, needed, valuesOf, whatContent, whatFields, whenContent, whenFields } from './action-fields.js';

const now = () => clock.instant();

/** Asks in a dialog and sends; answers nothing when the dialog was left. */
const asked = (text, path, question) => (action) => ask({
  title: text(),
  action: text(),
  ...question(action),
  send: (values, submission) => post(`/api/actions/${action.id}/${path}`, question(action).content(values), { version: action.version, submission }),
});

const change = () => t('actions.change');
const postpone = () => t('actions.postpone');
const cancel = () => t('actions.cancel');
const withdraw = () => t('actions.withdraw');

const reason = (list) => (form) => codeField(form, 'reason', list, t('fields.reason'));

async function askChange(action) {
  const sites = await allSites();
  return asked(change, 'change', () => ({
    values: valuesOf(action),
    required: needed.what,
    fields: (form) => html`${whatFields(form, sites)}${expectedField(form)}`,
    content: (values) => ({ ...whatContent(values), ...expectedContent(values) }),
  }))(action);
}

const askPostponement = asked(postpone, 'postponement', ({ startsAt, endsAt }) => ({
  values: { startsAt: localMoment(startsAt), endsAt: localMoment(endsAt), reason: '' },
  required: [...needed.when, 'reason'],
  fields: (form) => html`${whenFields(form, { min: localMoment() })}${reason('calledOffBecause')(form)}`,
  content: (values) => ({ ...whenContent(values), reason: values.reason, postponedAt: now() }),
}));

const askCancellation = asked(cancel, 'cancellation', () => ({
  intro: t('actions.cancelIntro'),
  values: { reason: '' },
  required: ['reason'],
  fields: reason('calledOffBecause'),
  content: (values) => ({ reason: values.reason, cancelledAt: now() }),
}));

const askWithdrawal = asked(withdraw, 'withdrawal', () => ({
  intro: t('actions.withdrawIntro'),
  values: { reason: '' },
  required: ['reason'],
  fields: reason('actionWithdrawn'),
  content: (values) => ({ reason: values.reason }),
}));

/** What may be done about an action that stands so. */
export const ACTIONS = {
  PLANNED: [
    { glyph: 'calendar2-event', text: postpone, ask: askPostponement },
    { glyph: 'pencil', text: change, ask: askChange },
    { glyph: 'x-lg', text: cancel, ask: askCancellation },
  ],
  HELD: [{ glyph: 'trash', text: withdraw, ask: askWithdrawal }],
  CANCELLED: [],
  WITHDRAWN: [],
};
