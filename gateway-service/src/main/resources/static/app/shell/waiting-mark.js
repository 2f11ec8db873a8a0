import { html } from 'lit';
import { icon } from '../components/icon.js';
import { Element, Follows } from '../element.js';
import { t } from '../i18n/i18n.js';
import { outbox } from '../outbox/outbox.js';

/** "● hors ligne · 2 en attente": always in sight while there is something to say. */
class WaitingMark extends Element {
  follows = new Follows(this, outbox);

  connectedCallback() {
    super.connectedCallback();
    addEventListener('online', this.#update);
    addEventListener('offline', this.#update);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('online', this.#update);
    removeEventListener('offline', this.#update);
  }

  #update = () => this.requestUpdate();

  render() {
    const { count, asking, trouble } = outbox;
    const asks = trouble || asking > 0;
    const words = [
      navigator.onLine ? '' : t('waiting.offline'),
      count > asking ? t('waiting.count', { count: count - asking }) : '',
      asking ? t('waiting.asking', { count: asking }) : '',
      trouble ? t('waiting.trouble') : '',
    ].filter(Boolean);
    return html`<span role="status">${words.length ? html`<a class="waiting-mark ${asks ? 'asks' : ''}" href="/waiting">
      ${icon(asks ? 'exclamation-triangle' : navigator.onLine ? 'cloud-arrow-up' : 'wifi-off')}<span>${words.join(' · ')}</span></a>` : ''}</span>`;
  }
}
customElements.define('waiting-mark', WaitingMark);
