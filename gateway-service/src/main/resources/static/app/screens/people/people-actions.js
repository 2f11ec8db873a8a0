import { html } from 'lit';
import { put, remove } from '../../api.js';
import { CODES } from '../../codes.js';
import { codeField, inputField, selectField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { toast } from '../../components/toasts.js';
import { label, t } from '../../i18n/i18n.js';
import { currentScheme } from '../../scheme.js';
import { session } from '../../session.js';
import { uuidv7 } from '../../uuid.js';

async function asked(done, question) {
  if (await ask({ action: t('forms.save'), ...question })) {
    toast(t('people.saved'));
    done();
  }
}

export function addPerson(done) {
  const id = uuidv7();
  return asked(done, {
    title: t('people.add'),
    values: { displayName: '', login: '', password: '', language: 'fr' },
    required: ['displayName', 'login', 'password'],
    fields: (form) => html`${inputField(form, 'displayName', t('people.displayName'))}${inputField(form, 'login', t('signIn.login'))}
      ${inputField(form, 'password', t('people.firstPassword'), { type: 'password', autocomplete: 'new-password' })}
      ${selectField(form, 'language', t('account.language'), [['fr', t('account.french')], ['en', t('account.english')]])}`,
    send: (content) => put(`/api/accounts/${id}`, content),
  });
}

/** Only an administrator makes administrators. */
const rolesToGive = () => CODES.role.filter((role) => role !== 'ADMINISTRATOR' || session.is('ADMINISTRATOR'));

export async function addGrant(person, done) {
  const { schemeId, schemeName } = session.acting;
  const scheme = schemeId ? await currentScheme(schemeId).catch(() => null) : null;
  const members = (scheme?.members ?? []).map((member) => [member.landlordId, member.name]);
  const id = uuidv7();
  return asked(done, {
    title: t('people.addGrantTo', { name: person.displayName }),
    values: { role: '', landlordId: '' },
    required: ['role'],
    fields: (form) => html`${codeField(form, 'role', 'role', t('people.role'), { codes: rolesToGive() })}
      ${form.values.role === 'LANDLORD' ? selectField(form, 'landlordId', t('fields.landlord'), members) : ''}`,
    send: ({ role, landlordId }) => put(`/api/accounts/${person.person ?? person.id}/grants/${id}`, {
      role, schemeId, schemeName, ...(role === 'LANDLORD' && { landlordId, landlordName: members.find(([member]) => member === landlordId)?.[1] }),
    }),
  });
}

export const takeGrant = (person, grant, done) => asked(done, {
  title: t('people.takeGrant', { role: label('role', grant.role), name: person.displayName }),
  intro: t('people.takeIntro'),
  values: {},
  action: t('people.take'),
  send: async () => (await remove(`/api/accounts/${person.person ?? person.id}/grants/${grant.id}`)) ?? true,
});
