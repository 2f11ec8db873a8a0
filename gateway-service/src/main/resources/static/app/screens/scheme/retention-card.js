import { html } from 'lit';
import { get, post } from '../../api.js';
import { inputField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { shown } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Element, Resource } from '../../element.js';
import { number } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { session } from '../../session.js';

const FEWEST = 6;
const MOST = 120;

/** How long names and notes are kept; the coordinator chooses it. */
class RetentionCard extends Element {
  retention = new Resource(this, () => get(this.#path));

  get #path() {
    return `/api/schemes/${session.acting.schemeId}/retention`;
  }

  render() {
    return html`<section class="card" aria-labelledby="retention">
      <div class="card-head"><h2 id="retention">${t('retention.title')}</h2></div>
      ${shown(this.retention, ({ months }) => html`<p>${t('retention.months', { count: months, number: number(months) })}</p><p class="muted">${t('retention.detail')}</p>
        ${session.is('COORDINATOR') ? html`<div class="row card-foot"><button class="button" type="button" @click=${this.#choose}>${icon('hourglass-split')}${t('retention.change')}</button></div>` : ''}`)}
    </section>`;
  }

  #choose = async () => {
    const before = this.retention.value;
    const saved = await ask({
      title: t('retention.change'),
      intro: t('retention.changeIntro'),
      action: t('forms.save'),
      values: { months: String(before.months) },
      required: ['months'],
      fields: (form) => inputField(form, 'months', t('retention.field'), { type: 'number', inputmode: 'numeric', min: FEWEST, max: MOST }),
      send: ({ months }, submission) => post(this.#path, { months: Number(months) }, { version: before.version, submission }),
    });
    await this.retention.reload();
    if (saved) {
      toast(t('retention.saved'));
    }
  };
}
customElements.define('retention-card', RetentionCard);
