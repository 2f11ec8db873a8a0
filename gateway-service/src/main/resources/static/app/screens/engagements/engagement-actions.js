import { html } from 'lit';
import { post, put } from '../../api.js';
import { CODES } from '../../codes.js';
import { chipChoice, codeField, inputField, sitesField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { isoDay } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { uuidv7 } from '../../uuid.js';
import './overlap-warning.js';

const MOST_HOURS = 10_000;
const NEEDED = ['theme', 'length', 'from', 'siteIds', 'hoursDue'];

const content = ({ theme, length, from, siteIds, hoursDue }) => ({ theme, length, from, siteIds, hoursDue: Number(hoursDue) });

const fields = (sites, except) => (form) => html`
  ${codeField(form, 'theme', 'engagementTheme', t('engagements.theme'))}
  ${chipChoice(form, 'length', t('engagements.length'), CODES.engagementLength.map((code) => [code, label('engagementLength', code)]))}
  <div class="form-pair">${inputField(form, 'from', t('engagements.from'), { type: 'date' })}
    ${inputField(form, 'hoursDue', t('scheme.hoursDue'), { type: 'number', inputmode: 'numeric', min: 1, max: MOST_HOURS })}</div>
  ${sitesField(form, 'siteIds', t('engagements.sites'), sites)}
  <overlap-warning .length=${form.values.length} .from=${form.values.from} .siteIds=${form.values.siteIds} .except=${except}></overlap-warning>`;

/** Answers the id of what was ordered, or nothing. */
export async function order(sites) {
  const id = uuidv7();
  const ordered = await ask({
    title: t('engagements.order'),
    intro: t('engagements.orderIntro'),
    values: { theme: '', length: 'WEEK', from: isoDay(), siteIds: [], hoursDue: '' },
    required: NEEDED,
    fields: fields(sites),
    action: t('engagements.orderAction'),
    send: (values) => put(`/api/engagements/${id}`, { ...content(values), orderedOn: isoDay() }),
  });
  return ordered ? id : null;
}

export const change = (engagement, sites) => ask({
  title: t('engagements.change'),
  intro: engagement.status === 'RUNNING' ? t('engagements.changeIntro') : '',
  values: { ...engagement, hoursDue: String(engagement.hoursDue), siteIds: engagement.sites.map(({ siteId }) => siteId) },
  required: NEEDED,
  fields: fields(sites, engagement.id),
  action: t('forms.save'),
  send: (values, submission) => post(`/api/engagements/${engagement.id}/terms`, { ...content(values), changedOn: isoDay() }, { version: engagement.version, submission }),
});

/** What was worked stays, unless the whole order was an error. */
const neverMeant = (engagement, reason) => engagement.status === 'RUNNING' && reason === 'ORDERED_IN_ERROR';

export const cancel = (engagement) => ask({
  title: t('engagements.cancel'),
  intro: t('engagements.cancelIntro'),
  values: { reason: '', from: engagement.status === 'PLANNED' ? engagement.from : isoDay() },
  required: ['reason', 'from'],
  fields: (form) => html`${codeField(form, 'reason', 'engagementCancelled', t('fields.reason'))}
    ${neverMeant(engagement, form.values.reason) ? html`<p class="notice">${t('engagements.neverMeant')}</p>`
      : inputField(form, 'from', t('engagements.cancelFrom'), { type: 'date', max: engagement.until, ...(engagement.status === 'RUNNING' && { min: isoDay() }) })}`,
  action: t('engagements.cancel'),
  send: ({ reason, from }, submission) => post(`/api/engagements/${engagement.id}/cancellation`, { reason, from: neverMeant(engagement, reason) ? engagement.from : from }, { version: engagement.version, submission }),
});
