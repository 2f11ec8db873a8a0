import { html } from 'lit';
import { get, Problem } from '../../api.js';
import { fieldId, inputField, selectField } from '../../components/fields.js';
import { errorSummary, Form, submitButton } from '../../components/form.js';
import { icon } from '../../components/icon.js';
import { listTable } from '../../components/list-table.js';
import { pageHead } from '../../components/page.js';
import { empty, shown, skeletonPage } from '../../components/states.js';
import { Resource, Screen } from '../../element.js';
import { day, isoDay, moment, number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { router } from '../../router.js';
import { currentScheme, landlordsOf } from '../../scheme.js';
import { session } from '../../session.js';
import { uuidv7 } from '../../uuid.js';
import { LARGEST_FILE, sendStock } from './stock-upload.js';

/** The landlord's own file comes in; nothing is changed before it was looked at. */
class StockScreen extends Screen {
  static properties = { sent: { state: true } };

  scheme = new Resource(this, () => currentScheme(session.acting.schemeId), { onValue: (scheme) => this.#chooseTheOnlyOne(scheme) });
  imports = new Resource(this, () => get('/api/stock-imports').then(({ items }) => items));
  form = new Form(this, { landlordId: '', from: `${isoDay().slice(0, 4)}-01-01`, file: '' });
  #file = null;

  #chooseTheOnlyOne(scheme) {
    const landlords = landlordsOf(scheme);
    if (landlords.length === 1 && !this.form.values.landlordId) {
      this.form.set('landlordId', landlords[0][0]);
    }
  }

  render() {
    return shown(this.scheme, (scheme) => html`<div class="narrow">
      ${pageHead(t('stock.title'), { sub: t('stock.sub'), back: { href: '/scheme', text: t('nav.scheme') } })}
      <div class="stack">
        <section class="card" aria-labelledby="send"><div class="card-head"><h2 id="send">${t('stock.send')}</h2></div>${this.#sending(scheme)}</section>
        <section class="card table-card" aria-labelledby="imports"><div class="card-head"><h2 id="imports">${t('stock.imports')}</h2></div>
          ${shown(this.imports, (imports) => this.#list(scheme, imports))}</section>
      </div></div>`, skeletonPage);
  }

  #sending(scheme) {
    const { form } = this;
    return html`<form class="form" novalidate @submit=${this.#send}>
      ${errorSummary(form)}
      <div class="form-pair">
        ${selectField(form, 'landlordId', t('fields.landlord'), landlordsOf(scheme))}
        ${inputField(form, 'from', t('stock.from'), { type: 'date' })}
      </div>
      <p class="muted">${t('stock.fromHint')}</p>
      ${this.#fileField()}
      <p class="muted">${t('stock.templates')} <a href="/api/stock-imports/templates/xlsx" download>${t('stock.templateXlsx')}</a> · <a href="/api/stock-imports/templates/csv" download>${t('stock.templateCsv')}</a></p>
      ${form.busy ? html`<div class="field" role="status"><label for="sent">${t('stock.sending')}</label><progress id="sent" max="1" .value=${this.sent ?? 0}></progress></div>` : ''}
      <div class="form-foot">${submitButton(form, t('stock.look'))}</div>
    </form>`;
  }

  #fileField() {
    const id = fieldId(this.form, 'file');
    const error = this.form.errors.file;
    return html`<div class="field"><label for=${id}>${t('stock.file')}</label>
      <span class="field-hint" id="${id}-hint">${t('stock.fileHint')}</span>
      <input id=${id} type="file" accept=".csv,.txt,.xlsx" required aria-describedby="${id}-hint" aria-invalid=${error ? 'true' : 'false'} @change=${this.#chosen} />
      ${error ? html`<span class="field-error">${error}</span>` : ''}</div>`;
  }

  #chosen = (event) => {
    this.#file = event.target.files[0] ?? null;
    this.form.set('file', this.#file ? `${this.#file.name} ${this.#file.size} ${this.#file.lastModified}` : '');
  };

  #send = async (event) => {
    event.preventDefault();
    const { form } = this;
    if (!form.require('landlordId', 'from', 'file')) {
      return;
    }
    const importId = uuidv7();
    const { landlordId, from } = form.values;
    const sent = await form.submit(async () => {
      if (this.#file.size > LARGEST_FILE) {
        throw new Problem(413, { title: t('stock.tooLarge'), detail: t('stock.tooLargeDetail') });
      }
      await sendStock(importId, { landlordId, from, file: this.#file }, (share) => (this.sent = share));
      return true;
    });
    if (sent) {
      router.go(`/scheme/stock/${importId}`);
    }
  };

  #list(scheme, imports) {
    const names = new Map(landlordsOf(scheme));
    return imports.length === 0 ? empty('file-earmark-arrow-up', t('stock.none'), t('stock.noneDetail')) : listTable({
      caption: t('stock.imports'),
      items: imports,
      href: ({ id }) => `/scheme/stock/${id}`,
      columns: [
        { name: t('stock.begunAt'), value: ({ begunAt }) => moment(begunAt) },
        { name: t('fields.landlord'), value: ({ landlordId }) => names.get(landlordId) ?? '' },
        { name: t('stock.from'), label: t('stock.from'), value: ({ from }) => day(from) },
        { name: t('stock.lines'), number: true, label: t('stock.lines'), value: ({ lines }) => number(lines) },
        { name: t('fields.status'), value: stateOf },
      ],
    });
  }
}
customElements.define('stock-screen', StockScreen);

function stateOf({ appliedAt, faults, state }) {
  if (appliedAt) {
    return html`<span class="tag good">${t('stock.applied')}</span>`;
  }
  return faults ? html`<span class="tag alert">${t('stock.faults', { count: faults, number: number(faults) })}</span>` : html`<span class="tag">${label('stockState', state)}</span>`;
}
