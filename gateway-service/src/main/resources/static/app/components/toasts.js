import { html } from 'lit';
import { Element } from '../element.js';
import { t } from '../i18n/i18n.js';
import { icon } from './icon.js';

const SHOWN_FOR = 8000;
let nextToast = 0;

/** Short messages that go away by themselves; some can be undone while they are there. */
class ToastStack extends Element {
  static properties = { toasts: { state: true } };

  constructor() {
    super();
    this.toasts = [];
  }

  show(text, { undo } = {}) {
    const toast = { id: nextToast++, text, undo };
    this.toasts = [...this.toasts, toast];
    setTimeout(() => this.#drop(toast), SHOWN_FOR);
  }

  /** Whoever comes next is not offered to undo what somebody else did. */
  clear() {
    this.toasts = [];
  }

  render() {
    return html`<div class="toasts" role="status" aria-live="polite">${this.toasts.map((toast) => html`<div class="toast">
      <span>${toast.text}</span>
      ${toast.undo ? html`<button type="button" @click=${() => this.#undo(toast)}>${t('forms.undo')}</button>` : ''}
      <button type="button" aria-label=${t('forms.close')} @click=${() => this.#drop(toast)}>${icon('x-lg')}</button>
    </div>`)}</div>`;
  }

  #undo(toast) {
    this.#drop(toast);
    toast.undo();
  }

  #drop(toast) {
    this.toasts = this.toasts.filter((shown) => shown !== toast);
  }
}
customElements.define('toast-stack', ToastStack);

export const toast = (text, options) => document.querySelector('toast-stack').show(text, options);
