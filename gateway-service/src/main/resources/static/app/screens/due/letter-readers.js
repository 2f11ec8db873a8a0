import { html } from 'lit';
import { get, remove } from '../../api.js';
import { colleagues, nameOf } from '../../colleagues.js';
import { ask } from '../../components/form-dialog.js';
import { toast } from '../../components/toasts.js';
import { Element, Resource } from '../../element.js';
import { day } from '../../format.js';
import { alphabetical, t } from '../../i18n/i18n.js';

/** Who of the team gets the morning mail; it is ended here for somebody who has left. */
class LetterReaders extends Element {
  readers = new Resource(this, () => get('/api/due/letters'));
  colleagues = new Resource(this, colleagues);

  render() {
    const items = [...(this.readers.value?.items ?? [])].sort((a, b) => alphabetical(this.#name(a), this.#name(b)));
    return items.length === 0 ? '' : html`<section class="card table-card" aria-labelledby="letter-readers">
      <div class="card-head"><h2 id="letter-readers">${t('due.letterReaders')}</h2></div>
      <ul class="entries">${items.map((one) => html`<li class="entry">
        <div><strong>${this.#name(one)}</strong><span class="muted">${t('due.heardOn', { day: day(one.heardOn) })}</span></div>
        <button class="button quiet" type="button" @click=${() => this.#end(one)}>${t('due.letterEnd')}</button></li>`)}</ul>
    </section>`;
  }

  #name({ personId }) {
    return nameOf(this.colleagues.value, personId);
  }

  async #end(one) {
    const ended = await ask({
      title: t('due.letterEnd'),
      intro: t('due.letterEndIntro', { name: this.#name(one) }),
      action: t('due.letterEnd'),
      values: {},
      send: () => remove(`/api/due/letters/${one.personId}`),
    });
    if (ended) {
      await this.readers.reload();
      toast(t('due.letterEnded'));
    }
  }
}
customElements.define('letter-readers', LetterReaders);
