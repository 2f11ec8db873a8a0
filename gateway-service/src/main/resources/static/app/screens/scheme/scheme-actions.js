import { html } from 'lit';
import { post, put } from '../../api.js';
import { CODES } from '../../codes.js';
import { inputField, selectField, severalChoice } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { toast } from '../../components/toasts.js';
import { isoDay } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { uuidv7 } from '../../uuid.js';

async function asked(done, question) {
  if (await ask({ action: t('forms.save'), ...question })) {
    await done();
    toast(t('scheme.saved'));
  }
}

const date = (form, name, text, limits) => inputField(form, name, text, { type: 'date', ...limits });
const count = (form, name, text, max) => inputField(form, name, text, { type: 'number', inputmode: 'numeric', min: 1, max });
const onScheme = (scheme, part, content, submission) => post(`/api/schemes/${scheme.id}/${part}`, content, { version: scheme.version, submission });

export const memberActions = {
  join(scheme, done) {
    const landlordId = uuidv7();
    return asked(done, {
      title: t('scheme.addMember'),
      values: { name: '', from: isoDay() },
      required: ['name', 'from'],
      fields: (form) => html`${inputField(form, 'name', t('scheme.landlordName'))}${date(form, 'from', t('scheme.memberFrom'))}`,
      send: (content) => put(`/api/schemes/${scheme.id}/members/${landlordId}`, content),
    });
  },

  leave(scheme, member, done) {
    return asked(done, {
      title: t('scheme.leaveTitle', { name: member.name }),
      intro: t('scheme.leaveIntro'),
      values: { lastDay: isoDay() },
      required: ['lastDay'],
      fields: (form) => date(form, 'lastDay', t('scheme.lastDay'), { min: member.from }),
      send: (content, submission) => onScheme(scheme, `members/${member.landlordId}/leaving`, content, submission),
    });
  },
};

export const contractActions = {
  sign(scheme, done) {
    return asked(done, {
      title: t('scheme.sign'),
      values: { operatorId: uuidv7(), operatorName: '', from: isoDay(), until: '', renewals: '2', serviceDays: ['WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], opensAt: '16:00', closesAt: '22:15', hoursDue: '' },
      required: ['operatorName', 'from', 'until', 'opensAt', 'closesAt', 'hoursDue'],
      fields: contractFields,
      send: ({ renewals, hoursDue, ...rest }, submission) => onScheme(scheme, 'contract', { ...rest, renewals: Number(renewals), hoursDue: Number(hoursDue) }, submission),
    });
  },

  promise(scheme, done) {
    return asked(done, {
      title: t('scheme.promise'),
      values: { hours: String(scheme.firstAnswer?.hours ?? 48), from: isoDay() },
      required: ['hours', 'from'],
      fields: (form) => html`<div class="form-pair">${count(form, 'hours', t('scheme.promiseHours'), 720)}${date(form, 'from', t('scheme.promiseFrom'))}</div>`,
      send: ({ hours, from }, submission) => onScheme(scheme, 'first-answer', { hours: Number(hours), from }, submission),
    });
  },

  renew(scheme, done) {
    return asked(done, {
      title: t('scheme.renew'),
      values: { until: '' },
      required: ['until'],
      fields: (form) => date(form, 'until', t('scheme.until'), { min: scheme.contract.until }),
      send: (content, submission) => onScheme(scheme, 'contract/renewal', content, submission),
    });
  },

  end(scheme, done) {
    return asked(done, {
      title: t('scheme.end'),
      intro: t('scheme.endIntro'),
      values: { lastDay: isoDay() },
      required: ['lastDay'],
      fields: (form) => date(form, 'lastDay', t('scheme.lastDay'), { min: scheme.contract.from }),
      send: (content, submission) => onScheme(scheme, 'contract/ending', content, submission),
    });
  },
};

const contractFields = (form) => html`
  ${inputField(form, 'operatorName', t('scheme.operator'))}
  <div class="form-pair">${date(form, 'from', t('scheme.from'))}${date(form, 'until', t('scheme.until'))}</div>
  ${serviceDays(form)}
  <div class="form-pair">${inputField(form, 'opensAt', t('scheme.opensAt'), { type: 'time' })}${inputField(form, 'closesAt', t('scheme.closesAt'), { type: 'time' })}</div>
  <div class="form-pair">${inputField(form, 'renewals', t('scheme.renewals'), { type: 'number', min: 0, max: 9 })}${count(form, 'hoursDue', t('scheme.hoursDue'), 100_000)}</div>`;

function serviceDays(form) {
  const inOrder = (days) => CODES.weekday.filter((day) => days.includes(day));
  return severalChoice(form, 'serviceDays', t('scheme.serviceDays'), CODES.weekday.map((code) => [code, label('weekdayShort', code)]), { change: (days) => form.set('serviceDays', inOrder(days)) });
}

const stockFields = (form) => html`<div class="form-pair">${count(form, 'dwellings', t('fields.dwellings'), 20_000)}${date(form, 'from', t('scheme.memberFrom'))}</div>
  <label class="check"><input type="checkbox" .checked=${form.values.qpv} @change=${(event) => form.set('qpv', event.target.checked)} />${t('scheme.inQpv')}</label>`;

const memberOptions = (scheme) => scheme.members.filter((member) => !member.until).map((member) => [member.landlordId, member.name]);

export const siteActions = {
  register(scheme, done) {
    const id = uuidv7();
    return asked(done, {
      title: t('scheme.registerSite'),
      values: { landlordId: '', name: '', town: '', district: '', dwellings: '', qpv: false, from: isoDay() },
      required: ['landlordId', 'name', 'town', 'district', 'dwellings', 'from'],
      fields: (form) => html`${inputField(form, 'name', t('scheme.siteName'))}
        ${selectField(form, 'landlordId', t('fields.landlord'), memberOptions(scheme))}
        <div class="form-pair">${inputField(form, 'town', t('fields.town'))}${inputField(form, 'district', t('fields.district'))}</div>${stockFields(form)}`,
      send: ({ dwellings, ...rest }) => put(`/api/sites/${id}`, { ...rest, dwellings: Number(dwellings) }),
    });
  },

  stock(site, done) {
    return asked(done, {
      title: t('scheme.changeStock'),
      values: { dwellings: String(site.dwellings), qpv: site.qpv, from: isoDay() },
      required: ['dwellings', 'from'],
      fields: stockFields,
      send: ({ dwellings, qpv, from }, submission) => post(`/api/sites/${site.id}/stock`, { dwellings: Number(dwellings), qpv, from }, { version: site.version, submission }),
    });
  },

  transfer(site, scheme, done) {
    return asked(done, {
      title: t('scheme.transfer'),
      intro: t('scheme.transferIntro'),
      values: { landlordId: '', from: isoDay() },
      required: ['landlordId', 'from'],
      fields: (form) => html`${selectField(form, 'landlordId', t('scheme.newLandlord'), memberOptions(scheme).filter(([id]) => id !== site.landlordId))}${date(form, 'from', t('scheme.memberFrom'))}`,
      send: (content, submission) => post(`/api/sites/${site.id}/transfer`, content, { version: site.version, submission }),
    });
  },
};
