import { html } from 'lit';
import { get } from '../../api.js';
import { icon } from '../../components/icon.js';
import { Element, Resource } from '../../element.js';
import { isoDay, moment, plusDays } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { lastKnown } from '../../known.js';
import { nameOfAction, placesOfAction, statusTag } from './marks.js';

const DAYS_AHEAD = 7;
const SHOWN = 3;

/** The way to the collective actions from the evening: those of the next days, and what is still to be told. */
class ComingActions extends Element {
  coming = new Resource(this, () => lastKnown('coming', soon), { followsLive: true });

  render() {
    const items = this.coming.value?.items;
    return !items ? '' : html`<section class="card table-card" aria-labelledby="coming">
      <div class="card-head"><h2 id="coming">${t('actions.title')}</h2><a href="/actions">${t('actions.seeAll')}</a></div>
      ${items.length === 0 ? html`<p class="muted pad">${t('actions.nothingComing')}</p>` : html`<ol class="entries">${items.map((one) => html`<li class="entry">
        <div><a href="/actions/${one.id}"><strong>${nameOfAction(one)}</strong></a><span class="muted">${moment(one.startsAt)} · ${placesOfAction(one)}</span></div>
        ${one.untold ? statusTag(one) : icon('calendar2-event')}
      </li>`)}</ol>`}
    </section>`;
  }
}

const soon = () => get('/api/actions', { status: 'PLANNED', to: plusDays(isoDay(), DAYS_AHEAD), sort: 'startsAt', limit: SHOWN });

customElements.define('coming-actions', ComingActions);
