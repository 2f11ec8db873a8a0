import { html } from 'lit';
import { icon } from '../components/icon.js';
import { due } from '../due.js';
import { Element, Follows } from '../element.js';
import { number } from '../format.js';
import { t } from '../i18n/i18n.js';

/** How much is to be done, in the head of every screen; what is late turns it to alert. */
class DueMark extends Element {
  follows = new Follows(this, due);

  render() {
    const { count, value } = due;
    return html`<a class="due-mark ${value?.overdue ? 'asks' : ''}" href="/due" aria-label=${t('due.mark', { count, number: number(count), late: value?.overdue ?? 0 })}>
      ${icon('check2-square')}<span class="due-word">${t('due.title')}</span><span class="due-count">${value ? number(count) : '–'}</span></a>`;
  }
}
customElements.define('due-mark', DueMark);
