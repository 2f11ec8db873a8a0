import { html } from 'lit';
import { choice } from '../../components/fields.js';
import { label, t } from '../../i18n/i18n.js';
import { isoDay } from '../../format.js';
import { router } from '../../router.js';
import { periodOf, PRESETS, presetOf } from './period.js';

/** The period as a name or as two dates; either goes into the address. */
export function periodChooser(query) {
  const preset = presetOf(query);
  const names = [...Object.keys(PRESETS), 'custom'].map((name) => [name, label('period', name)]);
  return html`<div class="period">
    <div class="field"><label class="visually-hidden" for="period">${t('dashboard.period')}</label>
      <select id="period" @change=${(event) => choosePreset(event.target.value, query)}>${names.map((name) => choice(name, preset))}</select></div>
    ${preset === 'custom' ? html`
      <div class="field"><label class="visually-hidden" for="period-from">${t('fields.from')}</label>
        <input id="period-from" type="date" max=${query.to} .value=${query.from} @change=${(event) => event.target.value && router.filter({ from: event.target.value })} /></div>
      <div class="field"><label class="visually-hidden" for="period-to">${t('fields.to')}</label>
        <input id="period-to" type="date" min=${query.from} max=${isoDay()} .value=${query.to} @change=${(event) => event.target.value && router.filter({ to: event.target.value })} /></div>` : ''}
  </div>`;
}

const choosePreset = (name, query) =>
  router.filter(name === 'custom' ? { period: '', ...periodOf(query) } : { period: name, from: '', to: '' });
