import { html } from 'lit';
import { CODES } from '../../codes.js';
import { chipChoice, codeField, fieldId, inputField, sitesField, stepper, wordsField } from '../../components/fields.js';
import { icon } from '../../components/icon.js';
import { instantOf, localMoment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

const MOST_STAFF = 50;
const AGES = ['children', 'young', 'adults', 'seniors'];

export const codesOf = (list) => CODES[list].map((code) => [code, label(list, code)]);

/** What a form begins with: nothing, or what was planned or told. */
export const valuesOf = (action = {}) => ({
  theme: action.theme ?? '',
  actionKind: action.kind ?? '',
  siteIds: action.sites?.map((site) => site.siteId) ?? [],
  partners: action.partners?.map(({ kind, name }) => ({ kind, name: name ?? '' })) ?? [],
  startsAt: action.startsAt ? localMoment(action.startsAt) : '',
  endsAt: action.endsAt ? localMoment(action.endsAt) : '',
  expected: String(action.expected ?? ''),
  counting: action.ages || action.participants === undefined || action.participants === null ? 'ages' : 'total',
  participants: String(action.participants ?? ''),
  ...Object.fromEntries(AGES.map((age) => [age, String(action.ages?.[age] ?? '')])),
  staff: action.staff ?? 2,
  outcome: action.outcome ?? '',
  followUp: action.followUp ?? '',
  remark: action.remark ?? '',
});

export const whatContent = ({ theme, actionKind, siteIds, partners }) => ({
  theme,
  kind: actionKind,
  siteIds,
  partners: partners.map(({ kind, name }) => ({ kind, ...(name.trim() && { name: name.trim() }) })),
});

export const whenContent = ({ startsAt, endsAt }) => ({ startsAt: instantOf(startsAt), endsAt: instantOf(endsAt) });

export const expectedContent = ({ expected }) => (expected === '' ? {} : { expected: Number(expected) });

/** Empty age groups are nobody. */
export const courseContent = (values) => ({
  ...(values.counting === 'ages'
    ? { ages: Object.fromEntries(AGES.map((age) => [age, Number(values[age])])) }
    : { participants: Number(values.participants) }),
  staff: Number(values.staff),
  outcome: values.outcome,
  followUp: values.followUp,
});

export const needed = { what: ['theme', 'actionKind'], when: ['startsAt', 'endsAt'], course: ['outcome', 'followUp'] };

/** Nobody counted is not the same as nobody came. */
export function neededCount(values) {
  if (values.counting === 'total') {
    return ['participants'];
  }
  return AGES.every((age) => values[age] === '') ? [AGES[0]] : [];
}

/** Says of a list what a single field says of itself. */
export function siteMissing(form) {
  if (form.values.siteIds.length > 0) {
    return false;
  }
  form.errors = { ...form.errors, siteIds: label('missing', 'siteId') };
  form.host.requestUpdate();
  return true;
}

export const whatFields = (form, sites) => html`
  ${chipChoice(form, 'theme', t('fields.theme'), codesOf('actionTheme'))}
  ${codeField(form, 'actionKind', 'actionKind', t('fields.actionKind'))}
  ${sitesField(form, 'siteIds', t('actions.sites'), sites, { hint: t('actions.sitesHint') })}
  ${partnerFields(form)}`;

export const whenFields = (form, bounds) => html`<div class="form-pair">
  ${inputField(form, 'startsAt', t('fields.startsAt'), { type: 'datetime-local', ...bounds })}
  ${inputField(form, 'endsAt', t('fields.endsAt'), { type: 'datetime-local', ...bounds })}
</div>`;

/** Institutions only; a name is known inside the scheme and never leaves it. */
function partnerFields(form) {
  const { partners } = form.values;
  const set = (index, change) => form.set('partners', partners.map((partner, i) => (i === index ? { ...partner, ...change } : partner)));
  return html`<fieldset id=${fieldId(form, 'partners')} tabindex="-1">
    <legend class="legend">${t('actions.partners')}</legend>
    <p class="field-hint">${t('actions.partnersHint')}</p>
    ${partners.map((partner, index) => html`<div class="form-pair">
      <div class="field"><label for="${fieldId(form, 'partners')}-kind-${index}">${t('actions.partnerKind')}</label>
        <select id="${fieldId(form, 'partners')}-kind-${index}" @change=${(event) => set(index, { kind: event.target.value })}>
          ${codesOf('organisationKind').map(([code, text]) => html`<option value=${code} ?selected=${code === partner.kind}>${text}</option>`)}
        </select></div>
      <div class="field"><label for="${fieldId(form, 'partners')}-name-${index}">${t('actions.partnerName')} <span class="optional">${t('forms.optional')}</span></label>
        <input id="${fieldId(form, 'partners')}-name-${index}" type="text" maxlength="80" autocomplete="off" .value=${partner.name} @input=${(event) => set(index, { name: event.target.value })} /></div>
      <button class="button quiet self-start" type="button" @click=${() => form.set('partners', partners.filter((_, i) => i !== index))}>${icon('x-lg')}${t('actions.removePartner')}</button>
    </div>`)}
    ${form.errors.partners ? html`<span class="field-error">${form.errors.partners}</span>` : ''}
    <button class="button quiet" type="button" @click=${() => form.set('partners', [...partners, { kind: 'ASSOCIATION', name: '' }])}>${icon('plus-lg')}${t('actions.addPartner')}</button>
  </fieldset>`;
}

export const expectedField = (form) => inputField(form, 'expected', t('fields.expected'), { type: 'number', min: 0, max: 2000, inputmode: 'numeric', optional: true });

export const courseFields = (form) => html`
  ${chipChoice(form, 'counting', t('actions.counting'), [['ages', t('actions.byAge')], ['total', t('actions.inTotal')]])}
  ${form.values.counting === 'total'
    ? inputField(form, 'participants', t('fields.participants'), { type: 'number', min: 0, max: 2000, inputmode: 'numeric' })
    : html`<div class="form-pair">${AGES.map((age) => inputField(form, age, label('ageGroup', age), { type: 'number', min: 0, max: 2000, inputmode: 'numeric', optional: true }))}</div>`}
  ${stepper(form, 'staff', t('fields.staff'), { min: 1, max: MOST_STAFF })}
  ${chipChoice(form, 'outcome', t('fields.actionOutcome'), codesOf('actionOutcome'))}
  ${chipChoice(form, 'followUp', t('fields.followUp'), codesOf('actionFollowUp'))}`;

const LONGEST_REMARK = 500;

/** Who reads it is said where it is written. */
export const remarkField = (form) =>
  wordsField(form, 'remark', t('actions.remark'), { most: LONGEST_REMARK, rows: 3, hint: t('actions.remarkHint'), optional: true, error: form.errors.text ?? form.errors.remark });
