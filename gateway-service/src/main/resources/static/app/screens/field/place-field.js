import { html } from 'lit';
import { fieldId } from '../../components/fields.js';
import { icon } from '../../components/icon.js';
import { label, t } from '../../i18n/i18n.js';
import './place-picker.js';

/** Where: the form's site and space, chosen in a sheet; below it stand other `places` to go to at one tap. */
export function placeField(form, sites, places = []) {
  const { siteId, space } = form.values;
  const siteOf = (id) => sites.find((one) => one.id === id);
  const site = siteOf(siteId);
  const missing = form.errors.siteId ?? form.errors.space;
  const go = (place) => {
    form.set('siteId', place.siteId);
    form.set('space', place.space);
  };
  return html`<section aria-labelledby="where">
    <h2 class="legend" id="where">${t('log.where')}</h2>
    <button class="choice place-choice" type="button" id=${fieldId(form, siteId ? 'space' : 'siteId')} @click=${openPicker}>
      ${icon('geo-alt')}
      ${site && space ? html`<span><strong>${site.name}</strong><span class="muted">${label('space', space)} · ${site.town}</span></span>` : html`<span><strong>${t('log.choosePlace')}</strong></span>`}
      ${icon('chevron-right')}
    </button>
    ${missing ? html`<span class="field-error">${missing}</span>` : ''}
    ${places.length ? html`<div class="chips recent">${places.map((place) => html`<button class="chip" type="button" @click=${() => go(place)}>${siteOf(place.siteId).name} · ${label('space', place.space)}</button>`)}</div>` : ''}
    <place-picker .sites=${sites} @place=${(event) => go(event.detail)}></place-picker>
  </section>`;
}

const openPicker = ({ currentTarget }) => currentTarget.parentElement.querySelector('place-picker').open();
