import { get, post, Problem, put, putPicture, wrote } from '../api.js';
import { unwritten } from '../pictures.js';
import { readTonight } from '../tonight.js';
import { pauseOf } from './round.js';

const PATIENCE = 20_000;
const PATIENCE_WITH_A_PHOTO = 120_000;
const BATCH = 50;
const TOO_EARLY = 425;

/** Outcomes are {item, receipt}, {item, problem} or {item, later: true}. */
const accepted = (item, receipt) => ({ item, receipt });
const refused = (item, { status, type, title, detail, fields, ofPhoto }) => ({ item, problem: { status, type, title, detail, fields, ofPhoto } });

/** An item is handed in for the grant it was noted under, and for no other. */
const under = (grant, patience = PATIENCE) => ({ headers: { 'Acting-As': grant }, signal: AbortSignal.timeout(patience) });

/** Keeps its number however often it is sent. */
const same = (item) => ({ keyFor: () => item.id });

async function batch(items) {
  const body = { items: items.map(({ content: { thing, content } }) => ({ id: thing, ...content })) };
  const { results } = await post('/api/interventions/batch', body, { submission: same(items[0]), ...under(items[0].content.grant) });
  return items.map((item, i) => resultOf(item, results[i]));
}

function resultOf(item, { id, status, version, problem }) {
  if (status < 300) {
    wrote('/api/interventions', { id, version });
    return accepted(item, { id, version });
  }
  const fields = Object.fromEntries((problem?.errors ?? []).map((error) => [error.field, error.message]));
  return pauseOf({ status }) ? { item, later: true } : refused(item, { ...problem, status, fields });
}

/** A no to the whole concerns one of them: each is asked about by itself. */
async function logged(items) {
  try {
    return await batch(items);
  } catch (problem) {
    if (pauseOf(problem)) {
      throw problem;
    }
    return items.length === 1 ? [refused(items[0], problem)] : (await Promise.all(items.map((item) => logged([item])))).flat();
  }
}

const alone = (send) => async ([item]) => {
  try {
    return [accepted(item, await send(item))];
  } catch (problem) {
    if (pauseOf(problem) === 'server') {
      return [{ item, later: true }];
    }
    if (pauseOf(problem)) {
      throw problem;
    }
    return [refused(item, problem)];
  }
};

const currentVersion = async (thing) => (await get(`/api/interventions/${thing}`)).version;

async function withdrawal(item) {
  const { thing, grant, version, content } = item.content;
  return post(`/api/interventions/${thing}/withdrawal`, content, { version: version ?? (await currentVersion(thing)), submission: same(item), ...under(grant) });
}

/** An outbox of an earlier release kept corrections without a version: they were written on what was logged. */
const AS_LOGGED = 1;

/** Names what it was written on: what came between is set beside it, never overwritten. */
async function corrected(item) {
  const { thing, grant, version = AS_LOGGED, content, seen } = item.content;
  return post(`/api/interventions/${thing}/correction`, { ...content, seen }, { version, submission: same(item), ...under(grant) });
}

/** Who wants it withdrawn has what he wants when somebody else was faster. */
async function withdrawn(item) {
  try {
    return await withdrawal(item);
  } catch (problem) {
    const now = [409, 412].includes(problem.status) && !pauseOf(problem) ? await get(`/api/interventions/${item.content.thing}`) : null;
    if (now?.withdrawn) {
      return { id: now.id, version: now.version };
    }
    throw problem;
  }
}

/** First what was found, then its photo: both may be sent again, for the id was made here. */
async function reported(item) {
  const { thing, grant, content, photo } = item.content;
  const receipt = await put(`/api/defects/${thing}`, content, under(grant));
  if (photo) {
    await putPicture(`/api/defects/${thing}/photo`, unwritten(photo), under(grant, PATIENCE_WITH_A_PHOTO)).catch((problem) => {
      throw Object.assign(problem, { ofPhoto: true });
    });
  }
  return receipt;
}

/** The same start or end may be sent again: the thing is the shift, and who sends it does so once. */
const held = (part) => alone(({ content: { thing, grant, content } }) => put(`/api/shifts/${thing}/${part}`, content, under(grant)));

/** Who wants an evening begun has what he wants when the other of the pair was faster. */
async function begun(item) {
  const { thing, grant, content } = item.content;
  try {
    return await put(`/api/shifts/${thing}/start`, content, under(grant));
  } catch (problem) {
    const now = problem.status === 409 && !pauseOf(problem) ? await get(`/api/shifts/${thing}`) : null;
    const there = now?.hours?.map(({ mediatorId }) => mediatorId) ?? [];
    if (now && content.present.every((id) => there.includes(id))) {
      return { id: thing, version: now.version };
    }
    throw now?.status === 'PLANNED' ? new Problem(TOO_EARLY) : problem; // the list does not know yet what has begun
  }
}

/** The phone knows what has become of the evening before its own word leaves the outbox: the network may go again. */
const ofTheEvening = (send) => async (items) => {
  const outcomes = await send(items);
  await readTonight().catch(() => {});
  return outcomes;
};

async function observed(item) {
  const { thing, grant, content } = item.content;
  return put(`/api/observations/${thing}`, content, under(grant));
}

/** What was asked or seen is answered once the intervention that answers it is there; whoever was faster has answered it as well. */
async function answered(item) {
  const { thing, grant, content, after } = item.content;
  const [request] = await Promise.all([get(`/api/requests/${thing}`), get(`/api/interventions/${after}`)]);
  return request.answer ? { id: request.id, version: request.version } : post(`/api/requests/${thing}/answer`, content, { version: request.version, submission: same(item), ...under(grant) });
}

/** How each kind of thing goes on its way; another kind is another line here and its words in `waiting.kind`. */
export const SENDERS = {
  LOGGED: { size: BATCH, send: logged },
  CORRECTED: { size: 1, send: alone(corrected) },
  DEFECT: { size: 1, send: alone(reported) },
  SHIFT_STARTED: { size: 1, send: ofTheEvening(alone(begun)) },
  SHIFT_LEFT: { size: 1, send: ofTheEvening(held('leave')) },
  SHIFT_ENDED: { size: 1, send: ofTheEvening(held('end')) },
  ANSWERED: { size: 1, send: alone(answered) },
  OBSERVED: { size: 1, send: alone(observed) },
  WITHDRAWN: { size: 1, send: alone(withdrawn) },
};
