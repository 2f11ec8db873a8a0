import { html } from 'lit';
import { get, post } from '../../api.js';
import { chipChoice, inputField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { toast } from '../../components/toasts.js';
import { language, t } from '../../i18n/i18n.js';

const PATH = '/api/due/letter';

/** Where somebody wants to hear each working morning of what is due to him, and whether at all. */
export async function askLetter() {
  const before = await get(PATH).catch((problem) => toast(problem.message));
  const saved = before && (await ask({
    title: t('due.letter'),
    intro: t(before.mailed ? 'due.letterIntro' : 'due.letterNowhere'),
    action: t('forms.save'),
    values: { address: before.address ?? '', language: before.address ? before.language : language().toUpperCase() },
    fields: (form) => html`
      ${inputField(form, 'address', t('fields.email'), { type: 'email', optional: true, autocomplete: 'email' })}
      ${chipChoice(form, 'language', t('account.language'), [['FR', t('account.french')], ['EN', t('account.english')]])}`,
    send: ({ address, language: chosen }, submission) => post(PATH, { ...(address && { address }), language: chosen }, { version: before.version, submission }),
  }));
  if (saved) {
    toast(t(!saved.address ? 'due.letterOff' : saved.mailed ? 'due.letterOn' : 'due.letterKept'));
  }
}
