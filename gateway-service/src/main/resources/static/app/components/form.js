import { html } from 'lit';
import { Submission } from '../api.js';
import { clock } from '../clock.js';
import { moment } from '../format.js';
import { label, t } from '../i18n/i18n.js';
import { live } from '../live.js';
import { uuidv7 } from '../uuid.js';
import { draftOf, dropDraft, keepDraft, leftOf } from './drafts.js';
import { fieldId } from './fields.js';
import { icon } from './icon.js';
import { failureDetail, failureTitle } from './states.js';

/** A field left empty says what it wants, where it can; of several alike each wants the same. */
function missing(name) {
  const kind = name.replace(/\d+$/, '');
  return label('missing', kind) === kind ? t('forms.missing') : label('missing', kind);
}

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const isEmpty = (value) => !value || value.length === 0;

/** What a person fills in. Keeps the values when a send fails, so that nothing is typed twice. */
export class Form {
  errors = {};
  problem = null;
  busy = false;
  submission = new Submission();
  resumed = false;
  /** The id of what is filled in: the same where it is resumed, so that it cannot be sent as two. */
  thing = uuidv7();
  begun = null;
  /** When it was sent first: while it may have arrived its moment must not move, or it would be something else under the same id. */
  sentAt = null;
  #first;
  #draft = null;
  #left = null;
  #kept = null;
  #confidential;
  #shown = false;
  #touched = false;
  #elsewhere = false;

  /**
   * `follow` names what else changes with a field: {field: (values, value) => values}. With the name of a `draft` it is
   * there again, as it was left, when its person comes back; a confidential one as long as the page is open.
   */
  constructor(host, values = {}, follow = {}, { draft = null, confidential = false } = {}) {
    this.host = host;
    this.values = { ...values };
    this.follow = follow;
    this.#left = draft;
    this.#confidential = confidential;
    host.addController(this);
  }

  /**
   * These values, or what was left of the draft of that name; what nobody had touched of it is as it would be today,
   * unless it was sent and may have arrived.
   */
  begin(values, draft) {
    this.#kept = null;
    this.reset(values);
    this.#first = values;
    this.#draft = draftOf(draft);
    const left = leftOf(this.#draft);
    if (left) {
      this.#kept = left;
      [this.thing, this.begun, this.sentAt] = [left.thing, left.begun, left.sentAt];
      const untouched = left.sentAt ? [] : Object.keys(values).filter((name) => isSame(left.values[name], left.first[name]));
      this.values = { ...left.values, ...Object.fromEntries(untouched.map((name) => [name, values[name]])) };
      this.#touched = true;
      this.resumed = true;
    }
  }

  /** Throws away what was begun, if it is not on its way. */
  clear() {
    if (!this.busy) {
      this.reset(this.#first ?? this.values);
    }
  }

  /** What the outbox has refused lies there, to be mended: it is no draft any more. */
  handed(outcome) {
    this.#elsewhere = Boolean(outcome.problem);
    if (outcome.problem) {
      this.resumed = false;
      throw outcome.problem;
    }
    return outcome;
  }

  hostConnected() {
    this.#shown = true;
    live.addEventListener('resumed', this.#resumed);
    if (this.#left) {
      this.begin(this.values, this.#left);
      this.#left = null;
    }
  }

  hostDisconnected() {
    this.#shown = false;
    live.removeEventListener('resumed', this.#resumed);
  }

  /** Not while it is being sent, nor when its screen was left: what comes late does not change it any more. */
  #keep() {
    if (this.#draft && this.#touched && !this.#elsewhere && !this.busy && this.#shown) {
      const { values, thing, begun, sentAt } = this;
      this.#kept = { first: this.#first, values, thing, begun, sentAt, confidential: this.#confidential };
      keepDraft(this.#draft, this.#kept);
    }
  }

  #drop() {
    if (this.#kept) {
      dropDraft(this.#draft, this.#kept);
      this.#kept = null;
    }
  }

  /** Signed in again: what was refused for that can be sent. */
  #resumed = () => {
    if (this.problem?.status === 401) {
      this.problem = null;
      this.host.requestUpdate();
    }
  };

  set(name, value) {
    this.values = this.follow[name]?.(this.values, value) ?? { ...this.values, [name]: value };
    this.begun = this.#touched ? this.begun : clock.instant();
    this.#touched = true;
    delete this.errors[name];
    this.#keep();
    this.host.requestUpdate();
  }

  reset(values) {
    this.#drop();
    this.values = { ...values };
    this.errors = {};
    this.problem = null;
    this.resumed = false;
    this.thing = uuidv7();
    this.begun = null;
    this.sentAt = null;
    this.#touched = false;
    this.#elsewhere = false;
    this.host.requestUpdate();
  }

  /** Names of fields that must not be empty; true when all are there. */
  require(...names) {
    this.errors = Object.fromEntries(names.filter((name) => isEmpty(this.values[name])).map((name) => [name, missing(name)]));
    this.problem = null;
    this.#settle();
    return Object.keys(this.errors).length === 0;
  }

  /** What is filled in and cannot be sent, by its field. */
  refuse(errors) {
    this.errors = { ...errors };
    this.problem = null;
    this.#settle();
  }

  /** `send(submission, safe)` calls `safe` as soon as the outbox has it: from then on it is kept there. */
  async submit(send) {
    if (this.busy) {
      return null;
    }
    this.sentAt ??= clock.instant();
    this.#keep(); // with that moment
    this.busy = true;
    this.problem = null;
    this.errors = {};
    this.host.requestUpdate();
    try {
      const sent = await send(this.submission, () => this.#drop());
      this.#touched = false;
      this.#drop();
      return sent;
    } catch (problem) {
      this.problem = problem;
      this.errors = { ...problem.fields };
      return null;
    } finally {
      this.busy = false;
      this.#keep();
      this.#settle();
    }
  }

  /** Errors are summed up on top, and that is where the reader is taken. */
  async #settle() {
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (this.problem || Object.keys(this.errors).length > 0) {
      this.host.querySelector('.error-summary')?.focus();
    }
  }
}

export function errorSummary(form) {
  const fields = Object.entries(form.errors);
  if (!form.problem && fields.length === 0) {
    return '';
  }
  const detail = form.problem && failureDetail(form.problem);
  return html`<div class="error-summary" role="alert" tabindex="-1">
    <h2>${form.problem ? failureTitle(form.problem) : t('forms.incomplete', { count: fields.length })}</h2>
    ${detail && fields.every(([, message]) => message !== detail) ? html`<p>${detail}</p>` : ''}
    ${fields.length ? html`<ul>${fields.map(([name, message]) => html`<li><a href="#${fieldId(form, name)}" @click=${(event) => jump(event, form, name)}>${message}</a></li>`)}</ul>` : ''}
  </div>`;
}

/** Says that it goes on where it was left, and offers to begin anew. */
export const resumedNotice = (form) => (form.resumed ? html`<div class="notice" role="status">${icon('arrow-counterclockwise')}<div class="stack-small">
  <span>${t('forms.resumed', { moment: moment(form.begun) })}</span>
  <button class="button quiet self-start" type="button" @click=${() => form.clear()}>${t('forms.beginAnew')}</button>
</div></div>` : '');

function jump(event, form, name) {
  const target = document.getElementById(fieldId(form, name));
  if (target) {
    event.preventDefault();
    target.focus();
  }
}

export const submitButton = (form, text, { large = false } = {}) =>
  html`<button class="button primary ${large ? 'large' : ''}" type="submit" aria-busy=${form.busy} ?disabled=${form.busy}>
    ${form.problem?.unanswered ? t('states.retry') : text}
  </button>`;
