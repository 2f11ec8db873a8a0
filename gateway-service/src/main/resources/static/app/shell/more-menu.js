import { html, nothing } from 'lit';
import { placeBeside } from '../components/floating.js';
import { icon } from '../components/icon.js';
import { Element } from '../element.js';
import { t } from '../i18n/i18n.js';

/** What does not fit in the phone's bar. */
class MoreMenu extends Element {
  static properties = { places: { attribute: false }, path: {} };

  render() {
    const inside = this.places.some((place) => this.path.startsWith(place.path));
    return html`<button class="bar-link" type="button" popovertarget="more-places" aria-current=${inside ? 'true' : nothing}>
        <span class="bar-disc">${icon('three-dots')}</span>${t('nav.more')}
      </button>
      <div class="menu" id="more-places" popover @toggle=${this.#place}>
        ${this.places.map((place) => html`<a class="menu-item" href=${place.path} @click=${this.#close}>${icon(place.glyph)}${t(place.key)}</a>`)}
      </div>`;
  }

  get #menu() {
    return this.querySelector('[popover]');
  }

  #place = (event) => event.newState === 'open' && placeBeside(this.#menu, this.querySelector('button'));
  #close = () => this.#menu.hidePopover();
}
customElements.define('more-menu', MoreMenu);
