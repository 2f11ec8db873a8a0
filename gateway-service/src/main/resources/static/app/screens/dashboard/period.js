import { isoDay, plusDays } from '../../format.js';

const firstOfMonth = (date) => `${date.slice(0, 7)}-01`;

const lastDays = (count) => (today) => ({ from: plusDays(today, 1 - count), to: today });

/** Ready-made periods, by name; each from the day it is. */
export const PRESETS = {
  days7: lastDays(7),
  days30: lastDays(30),
  month: (today) => ({ from: firstOfMonth(today), to: today }),
  lastMonth: (today) => {
    const to = plusDays(firstOfMonth(today), -1);
    return { from: firstOfMonth(to), to };
  },
  days90: lastDays(90),
  days365: lastDays(365),
  year: (today) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
};

const DEFAULT = 'days30';

/** The period of the address: a name stays the same period tomorrow, two dates stay those two dates. */
export function periodOf({ period, from, to }, today = isoDay()) {
  return from && to && from <= to ? { from, to } : (PRESETS[period] ?? PRESETS[DEFAULT])(today);
}

export const presetOf = ({ period, from, to }) => (from && to ? 'custom' : period in PRESETS ? period : DEFAULT);
