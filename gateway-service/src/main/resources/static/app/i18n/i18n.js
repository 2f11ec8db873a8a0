const LANGUAGES = ['fr', 'en'];
const changes = new EventTarget();
let texts = {};
let current = 'fr';
let plural = new Intl.PluralRules('fr');
let collator = new Intl.Collator('fr', { numeric: true });

export const language = () => current;
export const locale = () => (current === 'fr' ? 'fr-FR' : 'en-GB');
export const onLanguageChange = (listener) => changes.addEventListener('change', listener);

export async function useLanguage(wanted) {
  const next = LANGUAGES.includes(wanted) ? wanted : 'fr';
  texts = await (await fetch(`/app/i18n/${next}.json`)).json();
  current = next;
  plural = new Intl.PluralRules(locale());
  collator = new Intl.Collator(locale(), { numeric: true });
  document.documentElement.lang = next;
  changes.dispatchEvent(new Event('change'));
}

/** The order of words as a reader of the language knows it: accents change no letter. */
export const alphabetical = (a, b) => collator.compare(a, b);

const find = (key) => key.split('.').reduce((node, part) => node?.[part], texts);

/** The text of a key; `{name}` is filled from `values`; a text with plural forms is chosen by `values.count`. */
export function t(key, values = {}) {
  const found = find(key);
  const text = typeof found === 'object' ? (found[plural.select(values.count)] ?? found.other) : found;
  return text === undefined ? key : text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** The label of a code of one of the lists (see codes.js); nothing for no code. */
export function label(list, code) {
  return code === null || code === undefined ? '' : (find(`codes.${list}`)?.[code] ?? String(code));
}
