import { html } from 'lit';
import { fieldId, inputField, selectField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { number } from '../../format.js';
import { t } from '../../i18n/i18n.js';

/** Groups as the server takes them. */
export const wishes = (groups) => groups.map(({ name, town, district, taken, siteId, buildings }) => ({
  name, town, district, taken, siteId: siteId ?? undefined, buildings: buildings.map((building) => building.number ?? building),
}));

const replaced = (groups, old, ...by) => wishes(groups.flatMap((group) => (group.number === old.number ? by : [group])));

const nameFields = (form) => html`${inputField(form, 'name', t('scheme.siteName'))}
  <div class="form-pair">${inputField(form, 'town', t('fields.town'))}${inputField(form, 'district', t('fields.district'))}</div>`;

/** A new site is called as its landlord calls it. */
export const rename = (group, { groups, send }) => ask({
  title: t('stock.renameOf', { name: group.name }),
  values: { name: group.name, town: group.town, district: group.district },
  required: ['name', 'town', 'district'],
  fields: nameFields,
  action: t('stock.rename'),
  send: ({ name, town, district }) => send(replaced(groups, group, { ...group, name, town, district })),
});

/** With another group of the file, or with a site that the file seems to have lost. */
export const merge = (group, { groups, gone, send }) => ask({
  title: t('stock.mergeOf', { name: group.name }),
  intro: t('stock.mergeIntro'),
  values: { other: '' },
  required: ['other'],
  fields: (form) => selectField(form, 'other', t('stock.mergeWith'), [
    { group: t('stock.groups'), options: groups.filter((each) => each.number !== group.number && !(each.siteId && group.siteId)).map((each) => [`group ${each.number}`, `${each.name} · ${each.town}`]) },
    ...(group.siteId ? [] : [{ group: t('stock.sitesNotInFile'), options: gone.map((site) => [`site ${site.siteId}`, `${site.name} · ${site.town}`]) }]),
  ]),
  action: t('stock.merge'),
  send: ({ other }) => send(other.startsWith('site ')
    ? replaced(groups, group, { ...group, taken: true, siteId: other.slice('site '.length) })
    : merged(groups, group, groups.find((each) => `group ${each.number}` === other))),
});

/** What is a site already stays that site. */
function merged(groups, one, other) {
  const [kept, gone] = one.siteId ? [one, other] : [other, one];
  const whole = { ...kept, taken: true, buildings: [...kept.buildings, ...gone.buildings] };
  return replaced(groups.filter((group) => group.number !== gone.number), kept, whole);
}

export const split = (group, { groups, send }) => ask({
  title: t('stock.splitOf', { name: group.name }),
  intro: t('stock.splitIntro'),
  values: { name: '', town: group.town, district: group.district, moved: '' },
  required: ['name', 'town', 'district', 'moved'],
  fields: (form) => html`${nameFields(form)}${buildingChoice(form, group)}`,
  action: t('stock.split'),
  send: ({ name, town, district, moved }) => {
    const leaves = ({ number: each }) => moved.includes(each);
    return send(replaced(groups, group, { ...group, buildings: group.buildings.filter((building) => !leaves(building)) },
      { name, town, district, taken: true, buildings: group.buildings.filter(leaves) }).filter(({ buildings }) => buildings.length > 0));
  },
});

const tick = (form, number, ticked) => {
  const others = [...form.values.moved].filter((each) => each !== number);
  form.set('moved', ticked ? [...others, number] : others.length > 0 ? others : '');
};

const buildingChoice = (form, group) => html`<fieldset id=${fieldId(form, 'moved')} tabindex="-1"><legend class="legend">${t('stock.moved')}</legend>
  ${group.buildings.map((building) => html`<label class="check"><input type="checkbox" .checked=${form.values.moved.includes(building.number)}
    @change=${(event) => tick(form, building.number, event.target.checked)} />
    ${t('stock.buildingLine', { label: [...new Set([building.label, building.programme])].join(' · '), number: number(building.dwellings) })}</label>`)}
  ${form.errors.moved ? html`<span class="field-error">${form.errors.moved}</span>` : ''}</fieldset>`;
