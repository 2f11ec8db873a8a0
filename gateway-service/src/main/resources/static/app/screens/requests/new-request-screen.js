import { html } from 'lit';
import { put } from '../../api.js';
import { CODES, groupOf } from '../../codes.js';
import { chipChoice, codeField, inputField, natureOptions, selectField, siteField } from '../../components/fields.js';
import { errorSummary, Form, resumedNotice, submitButton } from '../../components/form.js';
import { pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { instantOf, localMoment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { router } from '../../router.js';
import { allSites } from '../../scheme.js';
import { session } from '../../session.js';

const ORIGIN_OF_ROLE = { LANDLORD: 'LANDLORD_REQUEST', PARTNER: 'PARTNER_REQUEST' };
const ASKED_BY_DEFAULT = { LANDLORD: 'LANDLORD_AGENCY', PARTNER: 'TOWN' };

/** Sends a request, or takes down one that came by telephone. No names: who asked is a kind of person. */
class NewRequestScreen extends Screen {
  sites = new Resource(this, allSites);
  form = new Form(this, {
    siteId: this.query.siteId ?? '',
    receivedAt: localMoment(),
    origin: ORIGIN_OF_ROLE[session.role] ?? 'LANDLORD_REQUEST',
    askedBy: ASKED_BY_DEFAULT[session.role] ?? '',
    way: ORIGIN_OF_ROLE[session.role] ? 'PLATFORM' : 'PHONE',
    severity: '1',
  }, {}, { draft: `request ${this.query.siteId ?? ''}` });

  render() {
    const sends = session.is('LANDLORD', 'PARTNER', 'COORDINATOR');
    return html`<div class="form-screen">
      ${pageHead(sends ? t('requests.send') : t('requests.received'), { back: { href: '/requests', text: t('requests.title') }, sub: t('requests.newIntro') })}
      ${shown(this.sites, (sites) => this.#form(sites, sends), skeletonPage)}
    </div>`;
  }

  #form(sites, sends) {
    const { form } = this;
    return html`<form class="card form" novalidate @submit=${this.#submit}>
      ${errorSummary(form)}${resumedNotice(form)}
      ${siteField(form, 'siteId', t('fields.site'), sites)}
      <div class="form-pair">
        ${selectField(form, 'nature', t('fields.nature'), natureOptions(CODES.nature, groupOf))}
        ${codeField(form, 'space', 'space', t('fields.space'), { optional: true, none: t('forms.none') })}
      </div>
      ${chipChoice(form, 'severity', t('fields.severity'), CODES.severity.map((code) => [code, label('severity', code)]))}
      ${ORIGIN_OF_ROLE[session.role] ? '' : chipChoice(form, 'origin', t('fields.origin'), ['LANDLORD_REQUEST', 'PARTNER_REQUEST'].map((code) => [code, label('originShort', code)]))}
      <div class="form-pair">
        ${codeField(form, 'askedBy', 'askedBy', t('fields.askedBy'))}
        ${codeField(form, 'way', 'way', t('fields.way'))}
      </div>
      ${inputField(form, 'receivedAt', t('fields.receivedAt'), { type: 'datetime-local', max: localMoment() })}
      <div class="form-foot"><a class="button" href="/requests" @click=${() => form.clear()}>${t('forms.cancel')}</a>${submitButton(form, sends ? t('requests.sendAction') : t('forms.save'))}</div>
    </form>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    const { form } = this;
    if (!form.require('siteId', 'nature', 'askedBy', 'way', 'receivedAt')) {
      return;
    }
    const { space, receivedAt, severity, ...rest } = form.values;
    const content = { ...rest, ...(space && { space }), severity: Number(severity), receivedAt: instantOf(receivedAt) };
    const receipt = await form.submit(() => put(`/api/requests/${form.thing}`, content));
    if (receipt) {
      toast(t('requests.sent'));
      router.go(`/requests/${receipt.id}`, { replace: true });
    }
  };
}
customElements.define('new-request-screen', NewRequestScreen);
