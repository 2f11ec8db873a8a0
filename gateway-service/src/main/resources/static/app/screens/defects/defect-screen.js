import { html } from 'lit';
import { get, putPicture, remove } from '../../api.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { landlordMark } from '../../components/marks.js';
import { facts, pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { failureTitle } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { day, moment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { prepared } from '../../pictures.js';
import { currentScheme } from '../../scheme.js';
import { session } from '../../session.js';
import { ACTIONS } from './defect-actions.js';
import { dueTag, nameOfDefect, severityTag, statusTag } from './marks.js';

/** One defect: what was found, what has become of it, and what its landlord may do about it now. */
class DefectScreen extends Screen {
  defect = new Resource(this, () => get(`/api/defects/${this.route.id}`), { followsLive: true });
  /** Another photo under the same address. */
  #looks = 0;

  scheme = new Resource(this, () => currentScheme(session.acting.schemeId));

  render() {
    const back = { href: '/defects', text: t('defects.title') };
    return shown(this.defect, (one) => html`<div class="narrow">
      ${pageHead(nameOfDefect(one), { back, sub: html`${one.siteName} · ${one.town}`, actions: html`${statusTag(one)} ${dueTag(one)}` })}
      <div class="detail">
        ${this.#found(one)}
        ${session.is('LANDLORD') || this.#mayWithdraw(one) ? this.#actions(one) : ''}
        ${this.#history(one)}
      </div>
    </div>`, skeletonPage);
  }

  #found(one) {
    return html`<section class="card">
      ${one.photographed ? html`<img class="defect-photo" src="/api/defects/${one.id}/photo?look=${this.#looks}" alt=${t('defects.photoOf', { name: nameOfDefect(one) })} />` : ''}
      ${one.photographed ? html`<div class="chips pad">${this.#isMine(one) ? this.#otherPhoto(one) : ''}${this.#mayTakeAway(one) ? this.#awayWithPhoto(one) : ''}</div>` : ''}
      ${facts([
        [t('fields.category'), label('defectCategory', one.category)],
        [t('fields.space'), label('space', one.space)],
        [t('fields.severity'), severityTag(one)],
        [t('fields.foundAt'), moment(one.foundAt)],
        [t('fields.acknowledgeBy'), day(one.acknowledgeBy)],
        [t('fields.plannedFor'), one.plannedFor && day(one.plannedFor)],
        [t('fields.repairedOn'), one.repairedOn && day(one.repairedOn)],
        [t('fields.reason'), one.refusedBecause && label('defectRefusal', one.refusedBecause)],
        [t('defects.withdrawnBecause'), one.withdrawnBecause && label('withdrawnBecause', one.withdrawnBecause)],
        [t('fields.mergedInto'), one.mergedInto && html`<a href="/defects/${one.mergedInto}">${t('defects.earlierReport')}</a>`],
        [t('fields.landlord'), landlordMark(this.scheme.value, one.landlordId)],
      ])}</section>`;
  }

  #mayWithdraw = (one) => one.allowed.some((rule) => rule.action === 'WITHDRAW' && rule.allowed);

  /** Whoever took a photo may take a better one; the first one is deleted. */
  #isMine = (one) => one.reportedBy === session.me.person && ['REPORTED', 'ACKNOWLEDGED', 'PLANNED'].includes(one.status);

  /** A photo that shows somebody has to go, whatever has become of the defect. */
  #mayTakeAway = (one) => session.is('MANAGER') || one.reportedBy === session.me.person;

  #awayWithPhoto(one) {
    return html`<button class="chip self-start" type="button" @click=${() => this.#takeAway(one)}>${icon('trash')}${t('defects.deletePhoto')}</button>`;
  }

  async #takeAway(one) {
    const done = await ask({
      title: t('defects.deletePhoto'),
      intro: t('defects.deletePhotoIntro'),
      action: t('defects.deletePhoto'),
      values: {},
      send: () => remove(`/api/defects/${one.id}/photo`),
    });
    if (done) {
      await this.defect.reload();
      toast(t('defects.photoDeleted'));
    }
  }

  #otherPhoto(one) {
    return html`<label class="chip self-start">${icon('camera')}${t('defects.replacePhoto')}
      <input type="file" accept="image/*" @change=${({ target }) => this.#replace(one, target)} /></label>`;
  }

  async #replace(one, target) {
    const chosen = target.files[0] && (await prepared(target.files[0]));
    target.value = '';
    if (!chosen) {
      return toast(t('defects.notAPicture'));
    }
    try {
      await putPicture(`/api/defects/${one.id}/photo?replace=true`, chosen.photo);
      this.#looks++;
      this.requestUpdate();
      return toast(t('defects.photoReplaced'));
    } catch (problem) {
      return toast(`${failureTitle(problem)} ${problem.detail ?? ''}`);
    }
  }

  #history({ history }) {
    return html`<section class="card table-card" aria-labelledby="history">
      <div class="card-head"><h2 id="history">${t('defects.history')}</h2></div>
      <ol class="entries">${history.map((entry) => html`<li class="entry"><div>
        <strong>${label('defectStatus', entry.type)}${told(entry)}</strong><time class="muted" datetime=${entry.at}>${moment(entry.at)}</time>
      </div></li>`)}</ol>
    </section>`;
  }

  #actions(one) {
    const own = one.allowed.filter(({ action }) => (action === 'WITHDRAW') !== session.is('LANDLORD'));
    const allowed = own.filter((rule) => rule.allowed);
    return html`<aside class="card beside" aria-label=${t('forms.actions')}>
      <div class="card-head"><h2>${t('forms.actions')}</h2></div>
      ${allowed.length === 0 ? html`<p class="muted pad">${own[0].reason}</p>` : html`<div class="actions-list">${allowed.map(({ action }, i) => this.#button(action, one, i === 0))}</div>`}
    </aside>`;
  }

  #button(action, one, first) {
    const { glyph, text } = ACTIONS[action];
    return html`<button class="button ${first ? 'primary' : ''}" type="button" @click=${() => this.#act(action, one)}>${icon(glyph)}${text()}</button>`;
  }

  async #act(action, one) {
    if (await ACTIONS[action].ask(one)) {
      await this.defect.reload();
      toast(t('defects.saved'));
    }
  }
}
customElements.define('defect-screen', DefectScreen);

function told({ plannedFor, repairedOn, reason, withdrawnBecause }) {
  const what = (plannedFor && day(plannedFor)) || (repairedOn && day(repairedOn)) || (reason && label('defectRefusal', reason)) || (withdrawnBecause && label('withdrawnBecause', withdrawnBecause));
  return what ? ` · ${what}` : '';
}
