import { html } from 'lit';
import { get, post, put } from '../../api.js';
import { CODES } from '../../codes.js';
import { colleagues } from '../../colleagues.js';
import { fieldId, inputField, severalChoice } from '../../components/fields.js';
import { errorSummary, Form, submitButton } from '../../components/form.js';
import { icon } from '../../components/icon.js';
import { pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { isoDay, localMoment } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { router } from '../../router.js';
import { allSites, currentScheme } from '../../scheme.js';
import { session } from '../../session.js';
import { uuidv7 } from '../../uuid.js';

/** Planifier une soirée: the day, the hours, the pair and its sectors; the sectors of the evening before are offered. */
class PlanScreen extends Screen {
  #id = uuidv7();

  known = new Resource(this, () => this.#read(), { onValue: ({ plan }) => this.form.reset(plan) });
  form = new Form(this, { mediators: [], sectors: [] });

  async #read() {
    const [sites, people, scheme, plan] = await Promise.all([allSites(), colleagues(), currentScheme(session.acting.schemeId), this.#plan()]);
    const { opensAt = '16:00', closesAt = '22:15' } = scheme.contract ?? {};
    return { sites, people, serviceDays: scheme.contract?.serviceDays ?? CODES.weekday, shift: plan.shift, plan: { day: this.query.day ?? isoDay(), startsAt: opensAt, endsAt: closesAt, mediators: [], sectors: [], ...plan.values } };
  }

  async #plan() {
    if (this.route.id) {
      const shift = await get(`/api/shifts/${this.route.id}`);
      return { shift, values: { day: shift.day, startsAt: hourOf(shift.startsAt), endsAt: hourOf(shift.endsAt), mediators: shift.mediators, sectors: sectorsOf(shift) } };
    }
    const [last] = (await get('/api/shifts', { limit: 1 })).items;
    return { values: last ? { sectors: sectorsOf(last) } : { sectors: [{ name: '', sites: [] }] } };
  }

  render() {
    const title = t(this.route.id ? 'shifts.change' : 'shifts.plan');
    return html`<div class="form-screen">
      ${pageHead(title, { back: { href: '/evenings', text: t('shifts.title') } })}
      ${shown(this.known, (known) => this.#form(known), skeletonPage)}
    </div>`;
  }

  #form({ sites, people, shift, serviceDays }) {
    const { form } = this;
    return html`<form class="form" novalidate @submit=${(event) => this.#submit(event, shift)}>
      ${errorSummary(form)}
      ${inputField(form, 'day', t('shifts.evening'), { type: 'date', min: shift ? undefined : isoDay(), hint: !form.values.day || serviceDays.includes(weekdayOf(form.values.day)) ? undefined : t('shifts.notAServiceDay') })}
      <div class="form-pair two">
        ${inputField(form, 'startsAt', t('shifts.startsAt'), { type: 'time' })}
        ${inputField(form, 'endsAt', t('shifts.endsAt'), { type: 'time', hint: t('shifts.endsAtHint') })}
      </div>
      ${severalChoice(form, 'mediators', t('shifts.pair'), people.map(({ person, displayName }) => [person, displayName]))}
      <fieldset id=${fieldId(form, 'sectors')} tabindex="-1" class="stack-small"><legend class="legend">${t('shifts.sectors')}</legend>
        ${form.errors.sectors ? html`<span class="field-error">${form.errors.sectors}</span>` : ''}
        ${form.values.sectors.map((sector, i) => this.#sector(sector, i, sites))}
        <button class="button self-start" type="button" @click=${() => form.set('sectors', [...form.values.sectors, { name: '', sites: [] }])}>${icon('plus-lg')}${t('shifts.addSector')}</button>
      </fieldset>
      <div class="form-foot">${submitButton(form, t('forms.save'))}</div>
    </form>`;
  }

  #sector(sector, i, sites) {
    const change = (changes) => this.form.set('sectors', this.form.values.sectors.map((one, j) => (j === i ? { ...one, ...changes } : one)));
    const id = fieldId(this.form, `sector${i}`);
    return html`<section class="card stack-small pad">
      <div class="field"><label for=${id}>${t('shifts.sectorName')}</label>
        <input id=${id} maxlength="60" .value=${sector.name} @input=${(event) => change({ name: event.target.value })} /></div>
      ${severalChoice(this.form, `sites${i}`, t('shifts.sitesOf'), sites.map((site) => [site.id, site.name]), { chosen: sector.sites, change: (chosen) => change({ sites: chosen }) })}
      <button class="button quiet self-start" type="button" @click=${() => this.form.set('sectors', this.form.values.sectors.filter((_, j) => j !== i))}>${icon('trash')}${t('shifts.removeSector')}</button>
    </section>`;
  }

  #submit = async (event, shift) => {
    event.preventDefault();
    if (!this.form.require('day', 'startsAt', 'endsAt')) {
      return;
    }
    if (!shift && this.form.values.day < isoDay()) {
      this.form.refuse({ day: t('shifts.pastDay') });
      return;
    }
    const saved = await this.form.submit((submission) => (shift
      ? post(`/api/shifts/${shift.id}/plan`, this.form.values, { version: shift.version, submission })
      : put(`/api/shifts/${this.#id}`, this.form.values)));
    if (saved) {
      toast(t('shifts.saved'));
      router.go(`/evenings?from=${this.form.values.day}`, { replace: true });
    }
  };
}
customElements.define('plan-screen', PlanScreen);

/** The list begins with Monday, a week of JavaScript with Sunday. */
const weekdayOf = (isoDate) => CODES.weekday[(new Date(`${isoDate}T12:00:00Z`).getUTCDay() + 6) % 7];

const hourOf = (instant) => localMoment(instant).slice(11, 16);

const sectorsOf = ({ sectors }) => sectors.map(({ name, sites }) => ({ name, sites: sites.map(({ siteId }) => siteId) }));
