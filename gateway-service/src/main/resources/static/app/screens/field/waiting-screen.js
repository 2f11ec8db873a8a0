import { html } from 'lit';
import { clock } from '../../clock.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { pageHead } from '../../components/page.js';
import { empty, failureTitle, skeletonRows } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Follows, Resource, Screen } from '../../element.js';
import { moment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { installed } from '../../installed.js';
import { outbox } from '../../outbox/outbox.js';
import { allSites } from '../../scheme.js';
import { undo } from '../interventions/withdrawal.js';
import { fieldNotices } from './field-notices.js';

/** Somebody else was faster: it is to be settled what counts. */
const OVERTAKEN = 412;
/** What can be told better while it is still here. */
const MENDED = ['LOGGED', 'CORRECTED'];
const PAUSES = { network: 'waiting.noNetwork', server: 'waiting.noServer', session: 'waiting.noSession', acting: 'waiting.otherGrant', storage: 'waiting.trouble' };

/** What this phone holds that the platform does not have yet, and what each thing waits for. */
class WaitingScreen extends Screen {
  follows = new Follows(this, outbox, clock);
  sites = new Resource(this, allSites, { followsLive: true });

  render() {
    const { items, courier: { pause, sending } } = outbox;
    return html`<div class="field-screen">
      ${pageHead(t('waiting.title'), { sub: t('waiting.sub'), back: { href: '/evening', text: t('evening.title') } })}
      <div class="stack">
        ${fieldNotices('sites')}
        ${items.length && pause ? html`<p class="muted">${t(PAUSES[pause])}</p>` : ''}
        ${items.length ? this.#list(items, sending) : this.#nothing()}
        ${installed.ready === false ? html`<p class="muted small">${t('waiting.notInstalled')}</p>` : ''}
      </div>
    </div>`;
  }

  /** That all is sent is said only by a phone that has looked. */
  #nothing() {
    if (outbox.known) {
      return html`<div class="card">${empty('check-lg', t('waiting.empty'), t('waiting.emptyDetail'))}</div>`;
    }
    return outbox.trouble ? '' : skeletonRows(2);
  }

  #list(items, sending) {
    return html`<section class="card table-card" aria-label=${t('waiting.title')}><ol class="entries">${items.map((item) => this.#entry(item))}</ol></section>
      ${items.length > outbox.asking ? html`<button class="button primary large" type="button" aria-busy=${sending} ?disabled=${sending} @click=${() => outbox.courier.send()}>${icon('cloud-arrow-up')}${t('waiting.send')}</button>` : ''}`;
  }

  #entry(item) {
    return html`<li class="entry waiting-entry">
      <div>
        <strong>${item.content ? label('outboxKind', item.content.kind) : t('waiting.illegible')}</strong>
        ${item.content ? html`<span class="muted">${this.#place(item.content)}</span>` : html`<span>${t('waiting.illegibleDetail')}</span>`}
        ${this.#reason(item)}
      </div>
      ${tag(item)}
      ${this.#ways(item)}
    </li>`;
  }

  #place({ about, content }) {
    const { siteId, space, ...told } = about ?? content;
    const at = told[momentOf(told)];
    const site = this.sites.value?.find(({ id }) => id === siteId);
    return [site?.name, space && label('space', space), at && moment(at)].filter(Boolean).join(' · ');
  }

  #reason({ state, content }) {
    if (state === 'HELD') {
      const noted = content.content[momentOf(content.content)];
      return html`<p>${t('waiting.clock', { noted: moment(noted), told: moment(moved(content)) })}</p>`;
    }
    if (state === 'REFUSED' && content.problem.ofPhoto) {
      return html`<p><strong>${t('waiting.withoutPhoto')}</strong> ${content.problem.detail}</p>`;
    }
    return state === 'REFUSED' ? html`<p><strong>${failureTitle(content.problem)}</strong> ${content.problem.detail}</p>` : '';
  }

  #ways(item) {
    const { state, content } = item;
    if (!content) {
      return html`<div class="ways">${this.#button('trash', t('waiting.drop'), () => this.#drop(item))}</div>`;
    }
    if (state === 'HELD') {
      return html`<div class="ways">
        ${this.#button('clock', t('waiting.moveTime'), () => outbox.mend(item, { content: { ...content.content, [momentOf(content.content)]: moved(content) }, offset: undefined }))}
        ${this.#button('check-lg', t('waiting.leaveTime'), () => outbox.mend(item, { offset: undefined }))}
      </div>`;
    }
    if (state === 'WAITING') {
      return MENDED.includes(content.kind) && outbox.isMine(item) ? html`<div class="ways">
        <a class="button" href="/log?mend=${item.id}">${icon('pencil-square')}${t('interventions.correct')}</a>
        ${content.kind === 'LOGGED' ? this.#button('x-lg', t('interventions.withdraw'), () => undo({ item })) : ''}
      </div>` : '';
    }
    return state === 'REFUSED' ? html`<div class="ways">
      ${MENDED.includes(content.kind) ? html`<a class="button" href="/log?mend=${item.id}">${icon('pencil-square')}${t('interventions.correct')}</a>` : content.kind === 'OBSERVED' || (content.kind === 'DEFECT' && !content.problem.ofPhoto) ? '' : html`<a class="button" href="/${PATHS[content.kind] ?? 'interventions'}/${content.thing}">${icon('search')}${t('waiting.look')}</a>`}
      ${this.#button('arrow-repeat', t('waiting.again'), () => outbox.mend(item, content.kind === 'CORRECTED' ? {} : { version: undefined }))}
      ${this.#button('trash', t('waiting.drop'), () => this.#drop(item))}
    </div>` : '';
  }

  #button = (glyph, text, act) => html`<button class="button" type="button" @click=${() => done(act)}>${icon(glyph)}${text}</button>`;

  #drop(item) {
    return ask({ title: t('waiting.dropTitle'), intro: t('waiting.dropIntro'), values: {}, action: t('waiting.drop'), send: () => outbox.drop(item) });
  }
}
customElements.define('waiting-screen', WaitingScreen);

/** An intervention begins, a defect is found, a shift starts or ends, an observation is noted. */
const momentOf = (content) => ['foundAt', 'endedAt', 'notedAt', 'answeredAt'].find((name) => name in content) ?? 'startedAt';

const PATHS = { DEFECT: 'defects', ANSWERED: 'requests', SHIFT_STARTED: 'evenings', SHIFT_LEFT: 'evenings', SHIFT_ENDED: 'evenings' };

const moved = ({ content, shift }) => new Date(Date.parse(content[momentOf(content)]) + shift).toISOString();

async function done(act) {
  try {
    await act();
  } catch (problem) {
    toast(failureTitle(problem));
  }
}

function tag({ state, content }) {
  if (!content) {
    return html`<span class="tag alert">${t('waiting.illegibleShort')}</span>`;
  }
  if (state === 'REFUSED') {
    return html`<span class="tag alert">${t(content.problem.status === OVERTAKEN ? 'waiting.toSettle' : 'waiting.refused')}</span>`;
  }
  if (state === 'HELD') {
    return html`<span class="tag warning">${t('waiting.held')}</span>`;
  }
  return html`<span class="tag">${t(outbox.isMine({ content }) ? 'waiting.waits' : 'waiting.otherGrantShort')}</span>`;
}
