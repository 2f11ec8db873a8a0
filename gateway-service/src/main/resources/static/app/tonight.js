import { get } from './api.js';
import { colleagues } from './colleagues.js';
import { lastKnown } from './known.js';

/** Tonight's plan and how far it is, kept on the phone for no network. */
export const readTonight = () => lastKnown('tonight', () => get('/api/shifts/tonight'));

/** Who it is walked with. */
export const readColleagues = () => lastKnown('colleagues', colleagues);
