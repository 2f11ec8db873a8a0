import { html } from 'lit';
import { get, post } from '../../api.js';
import { chipChoice, inputField, selectField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { toast } from '../../components/toasts.js';
import { t } from '../../i18n/i18n.js';
import { session } from '../../session.js';

/** Where a landlord wants to hear of its defects by mail: its own staff says so, or the coordinator for one of the members. */
export async function askAddress(filtered, landlords) {
  const landlord = session.is('LANDLORD') ? session.acting.landlordId : filtered ?? (await askLandlord(landlords));
  if (landlord) {
    await askAddressOf(landlord);
  }
}

async function askLandlord(landlords) {
  const chosen = await ask({
    title: t('defects.address'),
    action: t('defects.addressNext'),
    values: { landlordId: '' },
    required: ['landlordId'],
    fields: (form) => selectField(form, 'landlordId', t('fields.landlord'), landlords),
    send: ({ landlordId }) => ({ landlordId }),
  });
  return chosen?.landlordId;
}

async function askAddressOf(landlordId) {
  const path = `/api/landlords/${landlordId}/defect-address`;
  const before = await get(path).catch((problem) => toast(problem.message));
  const saved = before && (await ask({
    title: t('defects.address'),
    intro: t('defects.addressIntro'),
    action: t('forms.save'),
    values: { address: before.address ?? '', language: before.language },
    fields: (form) => html`
      ${inputField(form, 'address', t('fields.email'), { type: 'email', optional: true, autocomplete: 'email' })}
      ${chipChoice(form, 'language', t('account.language'), [['FR', t('account.french')], ['EN', t('account.english')]])}`,
    send: ({ address, language }, submission) => post(path, { ...(address && { address }), language }, { version: before.version, submission }),
  }));
  if (saved) {
    toast(t('defects.addressSaved'));
  }
}
