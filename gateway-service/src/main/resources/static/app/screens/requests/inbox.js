import { html } from 'lit';
import { clock } from '../../clock.js';
import { nameOf } from '../../colleagues.js';
import { age, hoursSince, moment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';

/** Which part of the inbox one looks at, and how the API is asked for it. */
const QUEUES = {
  mine: { key: 'requests.queue.mine', asks: () => ({ ownerId: session.me.person }) },
  unowned: { key: 'requests.queue.unowned', asks: () => ({ unowned: true }) },
  overdue: { key: 'requests.queue.overdue', asks: () => ({ overdue: true, sort: 'receivedAt' }) },
};

export const queueOptions = () => Object.entries(QUEUES).map(([queue, { key }]) => [queue, t(key)]);

export const queueQuery = ({ queue, ...query }) => ({ ...query, ...QUEUES[queue]?.asks() });

export const isOverdue = (request, now = clock.now()) =>
  !request.answer && Boolean(request.answerDueAt) && new Date(request.answerDueAt) < now;

/** By when the first answer was promised; late is said in words, not by colour alone. */
export function dueTag(request) {
  if (request.answer || !request.answerDueAt) {
    return '';
  }
  return isOverdue(request)
    ? html`<span class="tag alert">${t('requests.overdueBy', { age: age(hoursSince(request.answerDueAt)) })}</span>`
    : html`<span class="muted small">${t('requests.dueAt', { at: moment(request.answerDueAt) })}</span>`;
}

/** Nobody asked for what a mediator saw himself. */
export const whoAsked = ({ askedBy }) => (askedBy ? label('askedBy', askedBy) : html`<span class="tag">${t('observations.origin')}</span>`);

const waitsFor = ({ handover, status }, known) => handover && status !== 'DONE'
  ? html`<span class="tag warning block">${t('requests.waitsFor', { name: nameOf(known, handover.to) })}</span>`
  : '';

/** Who answers for it, and who is asked to. */
export const ownerTag = (request, known) => request.ownerId
  ? html`${nameOf(known, request.ownerId)}${waitsFor(request, known)}`
  : request.status === 'DONE' ? '' : html`<span class="tag warning">${t('requests.unowned')}</span>`;
