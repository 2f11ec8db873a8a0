import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { CODES } from '../codes.js';
import { alphabetical, label, t } from '../i18n/i18n.js';
import { icon } from './icon.js';
import { FEW, found, noSending, siteButton, whereOf } from './site-picker.js';

let next = 0;
const ids = new WeakMap();

/** One id per form and field, so that labels, errors and the summary's links find each other. */
export function fieldId(form, name) {
  if (!ids.has(form)) {
    ids.set(form, next++);
  }
  return `f${ids.get(form)}-${name}`;
}

function frame(form, name, text, control, { hint, optional, error = form.errors[name] } = {}) {
  const id = fieldId(form, name);
  return html`<div class="field">
    <label for=${id}>${text}${optional ? html` <span class="optional">${t('forms.optional')}</span>` : ''}</label>
    ${hint ? html`<span class="field-hint" id="${id}-hint">${hint}</span>` : ''}
    ${control(id, error ? `${id}-error` : hint ? `${id}-hint` : nothing, error ? 'true' : nothing)}
    ${error ? html`<span class="field-error" id="${id}-error">${error}</span>` : ''}
  </div>`;
}

export const inputField = (form, name, text, { type = 'text', hint, optional, ...attributes } = {}) =>
  frame(form, name, text, (id, described, invalid) => html`<input
    id=${id} name=${name} type=${type} .value=${live(form.values[name] ?? '')} aria-describedby=${described} aria-invalid=${invalid}
    autocomplete=${attributes.autocomplete ?? 'off'} min=${attributes.min ?? nothing} max=${attributes.max ?? nothing}
    ?required=${!optional} inputmode=${attributes.inputmode ?? nothing}
    @input=${(event) => form.set(name, event.target.value)} />`, { hint, optional });

/** Free text: how much room is left is told, and what is too long is never cut. */
export function wordsField(form, name, text, { most, rows = 4, ...rest }) {
  const written = form.values[name] ?? '';
  const left = most - written.length;
  return frame(form, name, text, (id, described, invalid) => html`<textarea
    id=${id} name=${name} rows=${rows} .value=${live(written)} aria-describedby="${described === nothing ? '' : described} ${id}-left" aria-invalid=${left < 0 ? 'true' : invalid}
    @input=${(event) => form.set(name, event.target.value)}></textarea>
    <span class="field-hint ${left < 0 ? 'too-long' : ''}" id="${id}-left">${left < 0 ? t('forms.tooLong', { count: -left, most }) : t('forms.left', { count: left })}</span>`, rest);
}

/** Options are [value, text] pairs, or {group, options} for groups. */
export const selectField = (form, name, text, options, { hint, optional, none = t('forms.choose') } = {}) =>
  frame(form, name, text, (id, described, invalid) => html`<select id=${id} name=${name} aria-describedby=${described} aria-invalid=${invalid} ?required=${!optional}
    @change=${(event) => form.set(name, event.target.value)}>
    <option value="" ?selected=${!form.values[name]}>${none}</option>${options.map((option) => choice(option, form.values[name]))}
  </select>`, { hint, optional });

export const codeField = (form, name, list, text, { codes = CODES[list], ...rest } = {}) =>
  selectField(form, name, text, codes.map((code) => [code, label(list, code)]), rest);

export const choice = (option, chosen) => option.options
  ? html`<optgroup label=${option.group}>${option.options.map((inner) => choice(inner, chosen))}</optgroup>`
  : html`<option value=${option[0]} ?selected=${String(option[0]) === String(chosen ?? '')}>${option[1]}</option>`;

/** Sites by town, as every form and filter offers them. */
export function siteOptions(sites) {
  const towns = Map.groupBy([...sites].sort((a, b) => alphabetical(a.name, b.name)), (site) => site.town);
  return [...towns].sort(([a], [b]) => alphabetical(a, b)).map(([town, inTown]) => ({ group: town, options: inTown.map((site) => [site.id, toldApart(site, inTown)]) }));
}

/** Two of a name are told apart by whose they are. */
const toldApart = (site, others) =>
  site.landlordName && others.some(({ id, name }) => id !== site.id && name === site.name) ? `${site.name} · ${site.landlordName}` : site.name;

/** One site: from a list where they are few, found by a word where they are many. */
export const siteField = (form, name, text, sites) => (sites.length <= FEW ? selectField(form, name, text, siteOptions(sites))
  : frame(form, name, text, (id) => siteButton({ id, sites, chosen: form.values[name], none: t('forms.choose'), name: text, choose: (site) => form.set(name, site) })));

/** Several sites, ticked; where there are many a word narrows what is shown. What is ticked stays, and nothing moves under the finger. */
export function sitesField(form, name, text, sites, { hint } = {}) {
  const chosen = form.values[name] || [];
  const search = form.values[`${name}Search`] ?? '';
  const matching = new Set(found(sites, search));
  const shown = found(sites, '').filter((site) => matching.has(site) || chosen.includes(site.id));
  const tick = (id, on) => form.set(name, on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return html`<fieldset id=${fieldId(form, name)} tabindex="-1"><legend class="legend">${text}</legend>
    ${hint ? html`<p class="field-hint">${hint}</p>` : ''}
    ${sites.length > FEW ? html`<div class="field"><input type="search" autocomplete="off" aria-label=${t('log.searchSite')} placeholder=${t('log.searchSite')} .value=${search}
      @keydown=${noSending} @input=${(event) => form.set(`${name}Search`, event.target.value)} /></div>` : ''}
    <div class="site-checks" tabindex="0" role="group" aria-label=${text}>${shown.map((site) => html`<label class="check">
      <input type="checkbox" .checked=${live(chosen.includes(site.id))} @change=${(event) => tick(site.id, event.target.checked)} />
      <span>${site.name}<span class="muted block">${whereOf(site, sites)}</span></span></label>`)}
      ${shown.length === 0 ? html`<p class="muted small">${t('log.noSite')}</p>` : ''}</div>
    ${form.errors[name] ? html`<span class="field-error">${form.errors[name]}</span>` : ''}</fieldset>`;
}

/** Natures by their group. */
export const natureOptions = (natures = CODES.nature, groupOf) =>
  [...Map.groupBy(natures, groupOf)].map(([group, codes]) => ({ group: label('natureGroup', group), options: codes.map((code) => [code, label('nature', code)]) }));

/** One of a few, each one tap. */
export const chipChoice = (form, name, legend, options, { big = false, glyphs = {}, clearable = false } = {}) => html`<fieldset id=${fieldId(form, name)} tabindex="-1">
  <legend class="legend">${legend}</legend>
  <div class="chips">${options.map(([value, text]) => html`<label class="chip ${big ? 'big' : ''}">
    <input type="radio" name="${fieldId(form, name)}-choice" .checked=${live(form.values[name] === value)}
      @click=${() => clearable && form.values[name] === value && queueMicrotask(() => form.set(name, ''))}
      @change=${() => form.set(name, value)} />
    ${glyphs[value] ? icon(glyphs[value]) : ''}${text}
  </label>`)}</div>
  ${form.errors[name] ? html`<span class="field-error">${form.errors[name]}</span>` : ''}
</fieldset>`;

/** Several of a few, each one tap. */
export const severalChoice = (form, name, legend, options, { chosen = form.values[name], change = (values) => form.set(name, values) } = {}) => html`<fieldset id=${fieldId(form, name)} tabindex="-1">
  <legend class="legend">${legend}</legend>
  <div class="chips">${options.map(([value, text]) => html`<label class="chip">
    <input type="checkbox" .checked=${chosen.includes(value)} @change=${({ target }) => change(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))} />${text}
  </label>`)}</div>
  ${form.errors[name] ? html`<span class="field-error">${form.errors[name]}</span>` : ''}
</fieldset>`;

export const segments = (name, legend, options, chosen, onChoice) => html`<fieldset>
  <legend class="legend">${legend}</legend>
  <div class="segments">${options.map(([value, text]) => html`<label>
    <input type="radio" name=${name} .checked=${live(chosen === value)} @change=${() => onChoice(value)} />${text}
  </label>`)}</div>
</fieldset>`;

/** A number by thumbs: less, more, or typed. */
export function stepper(form, name, text, { step = 1, min = 0, max }) {
  const id = fieldId(form, name);
  const value = Number(form.values[name]);
  const to = (wanted) => form.set(name, Math.min(max, Math.max(min, Math.round(wanted))));
  return html`<div class="field">
    <label for=${id}>${text}</label>
    <div class="stepper">
      <button type="button" aria-label=${t('forms.less', { name: text })} ?disabled=${value <= min} @click=${() => to(value - step)}>${icon('dash-lg')}</button>
      <input id=${id} type="number" inputmode="numeric" min=${min} max=${max} .value=${live(String(form.values[name]))} @input=${(event) => form.set(name, event.target.value)} @change=${(event) => to(Number(event.target.value) || min)} />
      <button type="button" aria-label=${t('forms.more', { name: text })} ?disabled=${value >= max} @click=${() => to(value + step)}>${icon('plus-lg')}</button>
    </div>
    ${form.errors[name] ? html`<span class="field-error">${form.errors[name]}</span>` : ''}
  </div>`;
}
