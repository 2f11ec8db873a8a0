import { html } from 'lit';
import { Element } from '../element.js';
import { time } from '../format.js';
import { t } from '../i18n/i18n.js';
import { live } from '../live.js';

/** "À jour à 18 h 42": amber when older than a minute, and says so when the line is cut. */
class FreshnessStamp extends Element {
  connectedCallback() {
    super.connectedCallback();
    live.addEventListener('fresh', this.#update);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    live.removeEventListener('fresh', this.#update);
  }

  #update = () => this.requestUpdate();

  render() {
    if (live.lost) {
      return html`<span class="freshness lost">${live.asOf ? t('freshness.lostSince', { time: time(live.asOf) }) : t('freshness.lost')}</span>`;
    }
    if (!live.asOf) {
      return html`<span class="freshness">${t('freshness.waiting')}</span>`;
    }
    return html`<span class="freshness ${live.late ? 'late' : ''}">${t(live.late ? 'freshness.late' : 'freshness.asOf', { time: time(live.asOf) })}</span>`;
  }
}
customElements.define('freshness-stamp', FreshnessStamp);
