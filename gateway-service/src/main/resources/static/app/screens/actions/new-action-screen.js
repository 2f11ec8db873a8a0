import { html } from 'lit';
import { put } from '../../api.js';
import { errorSummary, Form, resumedNotice, submitButton } from '../../components/form.js';
import { pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { localMoment } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { router } from '../../router.js';
import { allSites } from '../../scheme.js';
import { expectedContent, expectedField, needed, siteMissing, valuesOf, whatContent, whatFields, whenContent, whenFields } from './action-fields.js';

/** Prévoir une action: what, where, when, with which institutions. */
class NewActionScreen extends Screen {

  sites = new Resource(this, allSites);
  form = new Form(this, valuesOf(), { startsAt: (values, startsAt) => ({ ...values, startsAt, endsAt: twoHoursLater(values, startsAt) }) }, { draft: 'action' });

  render() {
    return html`<div class="form-screen">
      ${pageHead(t('actions.plan'), { back: { href: '/actions', text: t('actions.title') }, sub: t('actions.planIntro') })}
      ${shown(this.sites, (sites) => this.#form(sites), skeletonPage)}
    </div>`;
  }

  #form(sites) {
    const { form } = this;
    return html`<form class="card form" novalidate @submit=${this.#submit}>
      ${errorSummary(form)}${resumedNotice(form)}
      ${whatFields(form, sites)}
      ${whenFields(form, { min: localMoment() })}
      ${expectedField(form)}
      <div class="form-foot"><a class="button" href="/actions" @click=${() => form.clear()}>${t('forms.cancel')}</a>${submitButton(form, t('actions.planAction'))}</div>
    </form>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    const { form } = this;
    const complete = form.require(...needed.what, ...needed.when);
    if (siteMissing(form) || !complete) {
      return;
    }
    const content = { ...whatContent(form.values), ...whenContent(form.values), ...expectedContent(form.values) };
    if (await form.submit(() => put(`/api/actions/${form.thing}`, { ...content, plannedAt: form.sentAt }))) {
      toast(t('actions.planned'));
      router.go(`/actions/${form.thing}`, { replace: true });
    }
  };
}
customElements.define('new-action-screen', NewActionScreen);

/** An end that was chosen stays where it can. */
export function twoHoursLater({ endsAt }, startsAt) {
  if (!startsAt || (endsAt && endsAt > startsAt && endsAt.slice(0, 10) === startsAt.slice(0, 10))) {
    return endsAt;
  }
  const [day, hour, minute] = [startsAt.slice(0, 10), Number(startsAt.slice(11, 13)), startsAt.slice(14, 16)];
  return hour < 22 ? `${day}T${String(hour + 2).padStart(2, '0')}:${minute}` : `${day}T23:59`;
}
