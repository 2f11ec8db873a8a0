import { html } from 'lit';
import { get, put } from '../../api.js';
import { CODES, groupOf } from '../../codes.js';
import { chipChoice, codeField, inputField, natureOptions, selectField, siteField } from '../../components/fields.js';
import { errorSummary, Form, resumedNotice, submitButton } from '../../components/form.js';
import { pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { isoDay } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { router } from '../../router.js';
import { allSites } from '../../scheme.js';

/** Opens a dossier, from a request when it came from one. */
class NewDossierScreen extends Screen {
  form = new Form(this);
  sites = new Resource(this, allSites);
  request = new Resource(this, () => this.#ofRequest());

  async #ofRequest() {
    const { request } = this.query;
    const blank = { siteId: '', openedOn: isoDay(), nature: '', severity: '2', origin: 'LANDLORD_REQUEST', askedBy: '' };
    if (!request) {
      this.form.begin(blank, 'dossier');
      return null;
    }
    const found = await get(`/api/requests/${request}`);
    const { siteId, nature, origin, askedBy, severity } = found;
    this.form.begin({ ...blank, siteId, nature, origin, askedBy, severity: String(severity), requestId: request }, `dossier ${request}`);
    return found;
  }

  render() {
    return html`<div class="form-screen">
      ${pageHead(t('dossiers.new'), { back: { href: '/dossiers', text: t('dossiers.title') }, sub: t('dossiers.newIntro') })}
      ${shown(this.request, () => shown(this.sites, (sites) => this.#form(sites), skeletonPage), skeletonPage)}
    </div>`;
  }

  #form(sites) {
    const { form } = this;
    return html`<form class="card form" novalidate @submit=${this.#submit}>
      ${errorSummary(form)}${resumedNotice(form)}
      ${siteField(form, 'siteId', t('fields.site'), sites)}
      <div class="form-pair">
        ${selectField(form, 'nature', t('fields.nature'), natureOptions(CODES.nature, groupOf))}
        ${inputField(form, 'openedOn', t('fields.openedOn'), { type: 'date', max: isoDay() })}
      </div>
      ${chipChoice(form, 'severity', t('fields.severity'), CODES.severity.map((code) => [code, label('severity', code)]))}
      ${chipChoice(form, 'origin', t('fields.origin'), CODES.origin.map((code) => [code, label('originShort', code)]))}
      ${form.values.origin === 'SPONTANEOUS' ? '' : codeField(form, 'askedBy', 'askedBy', t('fields.askedBy'))}
      <div class="form-foot"><a class="button" href="/dossiers" @click=${() => form.clear()}>${t('forms.cancel')}</a>${submitButton(form, t('dossiers.openAction'))}</div>
    </form>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    const { form } = this;
    const spontaneous = form.values.origin === 'SPONTANEOUS';
    if (!form.require('siteId', 'nature', 'openedOn', ...(spontaneous ? [] : ['askedBy']))) {
      return;
    }
    const { askedBy, severity, ...rest } = form.values;
    const content = { ...rest, ...(!spontaneous && { askedBy }), severity: Number(severity) };
    if (await form.submit(() => put(`/api/dossiers/${form.thing}`, content))) {
      toast(t('dossiers.opened'));
      router.go(`/dossiers/${form.thing}`, { replace: true });
    }
  };
}
customElements.define('new-dossier-screen', NewDossierScreen);
