import { html } from 'lit';
import { t } from '../i18n/i18n.js';
import { icon } from './icon.js';

export const skeletonRows = (count = 6) => html`<div class="card table-card" aria-hidden="true">
  ${Array.from({ length: count }, () => html`<span class="skeleton row"></span>`)}
</div>`;

export const skeletonPage = () => html`<div class="stack" aria-hidden="true">
  <span class="skeleton title"></span><span class="skeleton block"></span><span class="skeleton block"></span>
</div>`;

export const empty = (glyph, title, text, action = '') => html`<div class="empty">
  ${icon(glyph)}<strong>${title}</strong>
  <p>${text}</p>
  ${action}
</div>`;

/** What happened, to what, and what to do. */
export const failure = (problem, retry) => html`<div class="notice ${problem.status === 404 ? '' : 'alert'}" role="alert">
  ${icon(problem.unanswered ? 'wifi-off' : 'exclamation-triangle')}
  <div>
    <strong>${failureTitle(problem)}</strong>
    <p>${problem.unanswered ? t('states.offlineReading') : failureDetail(problem)}</p>
    ${retry && problem.status !== 404 ? html`<button class="button" type="button" @click=${retry}>${t('states.retry')}</button>` : ''}
  </div>
</div>`;

export function failureTitle(problem) {
  if (problem.unanswered) {
    return t('states.offline');
  }
  return problem.title ?? t(problem.status === 404 ? 'states.notFound' : 'states.failed');
}

export function failureDetail(problem) {
  if (problem.unanswered) {
    return t('states.offlineDetail');
  }
  return problem.detail ?? (problem.status === undefined ? t('states.unexpected') : '');
}

/** Skeleton, failure or content: the three faces of anything read from the server. */
export function shown(resource, content, skeleton = skeletonRows) {
  if (resource.value !== undefined) {
    return html`${resource.problem ? staleNotice(resource) : ''}${content(resource.value)}`;
  }
  return resource.problem ? failure(resource.problem, () => resource.reload()) : html`<div role="status"><span class="visually-hidden">${t('states.loading')}</span>${skeleton()}</div>`;
}

const staleNotice = (resource) => html`<div class="notice warning" role="status">
  ${icon('wifi-off')}
  <div>${t('states.stale')}</div>
  <button class="button quiet" type="button" @click=${() => resource.reload()}>${t('states.retry')}</button>
</div>`;
