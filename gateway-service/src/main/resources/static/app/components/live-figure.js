import { html } from 'lit';
import { Element } from '../element.js';

const SHOWN_FOR = 2600;

/** A figure that marks itself softly when it has changed under one's eyes. */
class LiveFigure extends Element {
  static properties = { text: {}, changed: { state: true } };

  willUpdate(changes) {
    if (changes.has('text') && changes.get('text') !== undefined && changes.get('text') !== '–') {
      this.changed = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => (this.changed = false), SHOWN_FOR);
    }
  }

  render() {
    return html`<span class="figure ${this.changed ? 'changed' : ''}">${this.text}</span>`;
  }
}
customElements.define('live-figure', LiveFigure);
