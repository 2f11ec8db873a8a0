import { get } from './api.js';
import { alphabetical, t } from './i18n/i18n.js';
import { session } from './session.js';

const SHORT_ID = 4;

/** The people of the operator, for the operator; nobody for anybody else. */
export const colleagues = async () =>
  (session.is('MEDIATOR', 'MANAGER') ? (await get('/api/colleagues')).items.sort((a, b) => alphabetical(a.displayName, b.displayName)) : []);

/** A colleague who has left keeps his work and a short mark instead of his name. */
export const nameOf = (known, id) =>
  known?.find(({ person }) => person === id)?.displayName ?? t('work.unnamed', { id: id.slice(-SHORT_ID) });
