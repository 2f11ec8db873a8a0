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

/** A person without a role could do nothing and would be seen by nobody: both are made together. */
export async function addPerson(done) {
  const [person, grant, members] = [uuidv7(), uuidv7(), await membersToChoose()];
  return asked(done, {
    title: t('people.add'),
    values: { displayName: '', login: '', password: '', language: 'fr', role: '', landlordId: '' },
    required: ['displayName', 'login', 'password', 'role'],
    fields: (form) => html`${inputField(form, 'displayName', t('people.displayName'))}${inputField(form, 'login', t('signIn.login'))}
      ${inputField(form, 'password', t('people.firstPassword'), { type: 'password', autocomplete: 'new-password', hint: t('people.passwordHint') })}
      ${selectField(form, 'language', t('account.language'), [['fr', t('account.french')], ['en', t('account.english')]])}${roleFields(form, members)}`,
    send: async ({ role, landlordId, ...account }) => {
      await put(`/api/accounts/${person}`, account);
      return give(person, grant, { role, landlordId }, members);
    },
  });
}

/** Only an administrator makes administrators. */
const rolesToGive = () => CODES.role.filter((role) => role !== 'ADMINISTRATOR' || session.is('ADMINISTRATOR'));

async function membersToChoose() {
  const { schemeId } = session.acting;
  const scheme = schemeId ? await currentScheme(schemeId).catch(() => null) : null;
  return (scheme?.members ?? []).map((member) => [member.landlordId, member.name]);
}

const roleFields = (form, members) => html`${codeField(form, 'role', 'role', t('people.role'), { codes: rolesToGive() })}
  ${form.values.role === 'LANDLORD' ? selectField(form, 'landlordId', t('fields.landlord'), members) : ''}`;

function give(person, grant, { role, landlordId }, members) {
  const { schemeId, schemeName, operatorName } = session.acting;
  const landlord = role === 'LANDLORD' ? { landlordId, landlordName: members.find(([member]) => member === landlordId)?.[1] } : {};
  const scheme = role === 'ADMINISTRATOR' ? {} : { schemeId, schemeName, ...(operatorName && { operatorName }) };
  return put(`/api/accounts/${person}/grants/${grant}`, { role, ...scheme, ...landlord });
}

export async function addGrant({ person, displayName }, done) {
  const [grant, members] = [uuidv7(), await membersToChoose()];
  return asked(done, {
    title: t('people.addGrantTo', { name: displayName }),
    values: { role: '', landlordId: '' },
    required: ['role'],
    fields: (form) => roleFields(form, members),
    send: (values) => give(person, grant, values, members),
  });
}

export const takeGrant = (person, grant, done) => asked(done, {
  title: t('people.takeGrant', { role: label('role', grant.role), name: person.displayName }),
  intro: t('people.takeIntro'),
  values: {},
  action: t('people.take'),
  send: async () => (await remove(`/api/accounts/${person.person}/grants/${grant.id}`)) ?? true,
});
