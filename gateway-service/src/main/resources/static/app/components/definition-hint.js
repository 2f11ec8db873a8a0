import { html } from 'lit';
import { Element } from '../element.js';
import { t } from '../i18n/i18n.js';
import { icon } from './icon.js';
import { placeBeside } from './floating.js';

let next = 0;

/** The definition of a figure: one click, one key or a hover away. */
class DefinitionHint extends Element {
  static properties = { name: {}, text: {}, note: {} };

  #id = `definition-${next++}`;

  render() {
    return html`<span class="hint" @mouseenter=${this.#open} @mouseleave=${this.#close}>
      <button class="hint-button" type="button" popovertarget=${this.#id} popovertargetaction="show" aria-label=${t('figures.definitionOf', { name: this.name })}>${icon('info-circle')}</button>
      <span class="hint-pop" id=${this.#id} popover @toggle=${this.#place}>
        <strong>${this.name}</strong>${this.text}${this.note ? html`<br />${this.note}` : ''}
      </span>
    </span>`;
  }

  get #pop() {
    return this.querySelector('[popover]');
  }

  #open = () => matchMedia('(hover: hover)').matches && !this.#pop.matches(':popover-open') && this.#pop.showPopover();
  #close = () => this.#pop.matches(':popover-open') && !this.contains(document.activeElement) && this.#pop.hidePopover();
  #place = (event) => event.newState === 'open' && placeBeside(this.#pop, this.querySelector('button'));
}
customElements.define('definition-hint', DefinitionHint);
