import { html } from 'lit';
import { post, put, remove } from '../../api.js';
import { CODES } from '../../codes.js';
import { codeField, inputField, selectField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { toast } from '../../components/toasts.js';
import { label, t } from '../../i18n/i18n.js';
import { currentScheme, landlordsOf } from '../../scheme.js';
import { session } from '../../session.js';
import { uuidv7 } from '../../uuid.js';

const NO_ROLE = { role: '', schemeId: '', landlordId: '' };

async function asked(done, question) {
  if (await ask({ action: t('forms.save'), ...question })) {
    await done();
    toast(t('people.saved'));
  }
}

const passwordField = (form, text) => inputField(form, 'password', text, { type: 'password', autocomplete: 'new-password', hint: t('people.passwordHint') });

/** A person without a role could do nothing and would be seen by nobody: both are made together. */
export async function addPerson(people, done) {
  const [person, grant, places] = [uuidv7(), uuidv7(), await placesToGive(people)];
  return asked(done, {
    title: t('people.add'),
    values: { displayName: '', login: '', password: '', language: 'fr', ...NO_ROLE },
    required: ['displayName', 'login', 'password', 'role'],
    fields: (form) => html`${inputField(form, 'displayName', t('people.displayName'))}${inputField(form, 'login', t('signIn.login'))}
      ${passwordField(form, t('people.firstPassword'))}
      ${selectField(form, 'language', t('account.language'), [['fr', t('account.french')], ['en', t('account.english')]])}${roleFields(form, places)}`,
    send: async ({ role, schemeId, landlordId, ...account }) => {
      await put(`/api/accounts/${person}`, account);
      return give(person, grant, { role, schemeId, landlordId }, places);
    },
  });
}

const OPERATOR = ['MEDIATOR', 'MANAGER'];

/** Only an administrator makes administrators; the operator's people are let in by the operator. */
function rolesToGive() {
  if (session.is('ADMINISTRATOR')) {
    return CODES.role;
  }
  return session.is('MANAGER') ? OPERATOR : CODES.role.filter((role) => role !== 'ADMINISTRATOR' && !OPERATOR.includes(role));
}

/**
 * The schemes in which this person may give roles, each with its landlords. A coordinator and a manager have
 * their own; an administrator those that grants name.
 */
async function placesToGive(people) {
  const { schemeId, schemeName, operatorName } = session.acting;
  if (schemeId) {
    return [{ id: schemeId, name: schemeName, operatorName, landlords: landlordsOf(await currentScheme(schemeId)) }];
  }
  const grants = people.flatMap((person) => person.grants).filter((grant) => grant.schemeId);
  return [...Map.groupBy(grants, (grant) => grant.schemeId)].map(([id, here]) => ({
    id,
    name: here[0].schemeName,
    operatorName: here.find((grant) => grant.operatorName)?.operatorName,
    landlords: [...new Map(here.filter((grant) => grant.landlordId).map((grant) => [grant.landlordId, grant.landlordName]))],
  }));
}

const placeOf = (places, schemeId) => places.find((place) => place.id === schemeId) ?? (places.length === 1 ? places[0] : null);

const roleFields = (form, places) => html`${codeField(form, 'role', 'role', t('people.role'), { codes: rolesToGive() })}
  ${places.length > 1 && form.values.role !== 'ADMINISTRATOR' ? selectField(form, 'schemeId', t('nav.scheme'), places.map(({ id, name }) => [id, name])) : ''}
  ${form.values.role === 'LANDLORD' ? selectField(form, 'landlordId', t('fields.landlord'), placeOf(places, form.values.schemeId)?.landlords ?? []) : ''}`;

function give(person, grant, { role, schemeId, landlordId }, places) {
  const place = placeOf(places, schemeId);
  const scheme = role === 'ADMINISTRATOR' || !place ? {} : { schemeId: place.id, schemeName: place.name, ...(place.operatorName && { operatorName: place.operatorName }) };
  const landlord = role === 'LANDLORD' ? { landlordId, landlordName: place?.landlords.find(([id]) => id === landlordId)?.[1] } : {};
  return put(`/api/accounts/${person}/grants/${grant}`, { role, ...scheme, ...landlord });
}

export async function addGrant(people, { person, displayName }, done) {
  const [grant, places] = [uuidv7(), await placesToGive(people)];
  return asked(done, {
    title: t('people.addGrantTo', { name: displayName }),
    values: NO_ROLE,
    required: ['role'],
    fields: (form) => roleFields(form, places),
    send: (values) => give(person, grant, values, places),
  });
}

export const takeGrant = (person, grant, done) => asked(done, {
  title: t('people.takeGrant', { role: label('role', grant.role), name: person.displayName }),
  intro: t('people.takeIntro'),
  values: {},
  action: t('people.take'),
  send: async () => (await remove(`/api/accounts/${person.person}/grants/${grant.id}`)) ?? true,
});

export const disable = ({ person, displayName }, done) => asked(done, {
  title: t('people.disableOf', { name: displayName }),
  intro: t('people.disableIntro'),
  values: {},
  action: t('people.disable'),
  send: async () => (await remove(`/api/accounts/${person}`)) ?? true,
});

/** Whoever knew the password of before is not let in again by it. */
export const enable = ({ person, displayName }, done) => asked(done, {
  title: t('people.enableOf', { name: displayName }),
  intro: t('people.enableIntro'),
  values: { password: '' },
  required: ['password'],
  fields: (form) => passwordField(form, t('people.newPassword')),
  action: t('people.enable'),
  send: async (values) => (await post(`/api/accounts/${person}/enabling`, values)) ?? true,
});
