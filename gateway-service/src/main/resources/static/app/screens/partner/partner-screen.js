import { html } from 'lit';
import { post } from '../../api.js';
import { CODES } from '../../codes.js';
import { chipChoice, codeField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { facts } from '../../components/page.js';
import { failure, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Element } from '../../element.js';
import { day } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

const ANSWERS = { SENT: ['ACCEPTED', 'REFUSED', 'HANDLED'], NO_ANSWER: ['ACCEPTED', 'REFUSED', 'HANDLED'], ACCEPTED: ['HANDLED'] };

/** What a partner without an account sees: one orientation, by the secret behind the # of the link, which no server is ever asked for. */
class PartnerScreen extends Element {
  static properties = { visit: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  get #secret() {
    return location.hash.slice(1) || '-';
  }

  #look = async () => {
    this.problem = null;
    try {
      this.visit = await post('/api/orientation-links/visit', { secret: this.#secret });
    } catch (problem) {
      this.problem = problem;
    }
  };

  render() {
    return html`<main class="main" id="main"><div class="main-inner narrow stack">
      <h1>${t('partner.title')}</h1>
      ${this.problem ? failure(this.problem, this.#look) : this.visit ? this.#shown(this.visit) : skeletonPage()}
    </div></main>`;
  }

  #shown(visit) {
    return html`<section class="card stack" aria-label=${t('partner.title')}>
      <p>${t('partner.intro')}</p>
      ${facts([
        [t('partner.operator'), visit.operator],
        [t('partner.scheme'), t('partner.schemeOf', visit)],
        [t('fields.partner'), label('partner', visit.partner)],
        [t('fields.on'), day(visit.madeOn)],
        [t('fields.site'), `${visit.siteName} · ${visit.town}`],
        [t('fields.nature'), label('nature', visit.nature)],
        [t('orientations.status'), label('orientationStatus', visit.status)],
      ])}
      ${ANSWERS[visit.status] ? html`<button class="button primary self-start" type="button" @click=${() => this.#answer(visit)}>${icon('reply')}${t('partner.answer')}</button>` : html`<p class="muted">${t('partner.done')}</p>`}
      <p class="muted small">${t('partner.privacy')}</p>
    </section>`;
  }

  async #answer(visit) {
    const answer = await ask({
      title: t('partner.answer'),
      action: t('forms.save'),
      values: { status: '', refusedBecause: '' },
      required: ['status'],
      fields: (form) => html`
        ${chipChoice(form, 'status', t('orientations.status'), ANSWERS[visit.status].map((code) => [code, label('orientationStatus', code)]))}
        ${form.values.status === 'REFUSED' ? codeField(form, 'refusedBecause', 'refusedBecause', t('fields.reason'), { codes: CODES.refusedBecause }) : ''}`,
      send: ({ status, refusedBecause }, submission) => post('/api/orientation-links/answer',
        { secret: this.#secret, status, ...(status === 'REFUSED' && refusedBecause && { refusedBecause }) }, { submission }).then((receipt) => ({ ...receipt, status })),
    });
    if (answer) {
      toast(t('partner.thanks'));
      this.visit = { ...visit, status: answer.status };
    } else {
      this.#look();
    }
  }
}
customElements.define('partner-screen', PartnerScreen);
