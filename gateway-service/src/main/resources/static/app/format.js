import { clock as phoneClock } from './clock.js';
import { language, locale } from './i18n/i18n.js';

const ZONE = 'Europe/Paris';
const formats = new Map();

/** Intl formats are dear to make and are asked for in every cell: one of each is kept. */
function kept(kind, options) {
  const key = `${locale()} ${kind.name} ${JSON.stringify(options)}`;
  if (!formats.has(key)) {
    formats.set(key, new kind(locale(), options));
  }
  return formats.get(key);
}

const dateFormat = (options) => kept(Intl.DateTimeFormat, { timeZone: ZONE, ...options });
const asDate = (value) => (typeof value === 'string' && value.length === 10 ? new Date(`${value}T12:00:00Z`) : new Date(value));

export const number = (value, digits = 0) =>
  kept(Intl.NumberFormat, { maximumFractionDigits: digits }).format(value);

/** The first of a month is "1er" in French, which Intl does not know; and no commas between the parts. */
function written(value, options) {
  const parts = dateFormat(options).formatToParts(asDate(value));
  const first = (part) => part.type === 'day' && part.value === '1' && language() === 'fr';
  return parts.map((part) => (first(part) ? '1er' : part.value)).join('').replace(/,/g, '');
}

export const day = (value) => written(value, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

export const shortDay = (value) => written(value, { day: 'numeric', month: 'short' });

/** As a paper says it that lies in a file for years. */
export const fullDay = (value) => written(value, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export const longDay = (value) => written(value, { weekday: 'long', day: 'numeric', month: 'long' });

/** 18 h 42 in French, 18:42 in English, always the hour of the scheme. */
export function time(value) {
  const parts = dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(asDate(value));
  const part = (type) => parts.find((found) => found.type === type).value;
  return clock(part('hour'), part('minute'));
}

export const clock = (hour, minute = '00') =>
  language() === 'fr' ? `${Number(hour)}\u00a0h\u00a0${minute}`.replace(/\u00a000$/, '') : `${hour}:${minute}`;

/** A contract's "16:00". */
export const hourOfDay = (text) => clock(...text.split(':'));

export const moment = (value) => `${day(value)}, ${time(value)}`;

export function period({ from, to }) {
  const format = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
  return format.formatRange(asDate(from), asDate(to)).replace(/\b1 (?=\p{L})/gu, language() === 'fr' ? '1er ' : '1 ');
}

/** An age in the largest unit that says enough. */
export function age(hours) {
  const [value, unit] = hours < 1 ? [hours * 60, 'minute'] : hours < 48 ? [hours, 'hour'] : [hours / 24, 'day'];
  return kept(Intl.NumberFormat, { style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short', maximumFractionDigits: 0 }).format(Math.floor(value));
}

export const hoursSince = (instant, now = phoneClock.now()) => Math.max(0, (now - new Date(instant)) / 3_600_000);

/** Minutes as "1 h 20 min". */
export function duration(minutes) {
  const unit = (value, name) => kept(Intl.NumberFormat, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours && unit(hours, 'hour'), (rest || !hours) && unit(rest, 'minute')].filter(Boolean).join('\u00a0');
}

const UNITS = {
  COUNT: (value) => number(value),
  PERCENT: (value) => kept(Intl.NumberFormat, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100),
  HOURS: (value) => kept(Intl.NumberFormat, { style: 'unit', unit: 'hour', unitDisplay: 'short', maximumFractionDigits: 1 }).format(value),
  DAYS: (value) => kept(Intl.NumberFormat, { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 0 }).format(value),
  PER_1000: (value) => number(value, 1),
};

/** A figure of an indicator in its unit; a dash where there is none. */
export const figure = (unit, value) => (value === null || value === undefined ? '–' : UNITS[unit](value));

/** More than ten times a few is no share that says anything. */
const MOST_TOLD = 10;

/** How a figure moved: percents move by points, everything else by a share; without text where that says nothing. */
export function movement(unit, value, previous) {
  if (value == null || previous == null || (unit !== 'PERCENT' && previous === 0)) {
    return null;
  }
  const signed = (options) => kept(Intl.NumberFormat, { signDisplay: 'exceptZero', ...options });
  if (unit !== 'PERCENT' && (value - previous) / previous >= MOST_TOLD) {
    return { text: null, points: false, direction: 1 };
  }
  return unit === 'PERCENT'
    ? { text: signed({ maximumFractionDigits: 1 }).format(value - previous), points: true, direction: Math.sign(value - previous) }
    : { text: signed({ style: 'percent', maximumFractionDigits: 0 }).format((value - previous) / previous), points: false, direction: Math.sign(value - previous) };
}

/** The calendar day in the scheme's zone, as the API writes it. */
export const isoDay = (value = phoneClock.now()) => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' }).format(new Date(value));

export function plusDays(isoDate, days) {
  const date = new Date(`${isoDate}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** What an <input type="datetime-local"> shows, in the scheme's zone. */
export const localMoment = (value = phoneClock.now()) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }).format(new Date(value)).replace(' ', 'T');

/** The instant of a local moment of the scheme: tried as UTC, then moved by what the zone says. */
export function instantOf(local) {
  const guess = new Date(`${local}:00Z`);
  const shift = new Date(`${localMoment(guess)}:00Z`) - guess;
  return new Date(guess - shift).toISOString();
}
