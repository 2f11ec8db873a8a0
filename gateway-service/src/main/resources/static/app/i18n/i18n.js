const LANGUAGES = ['fr', 'en'];
const changes = new EventTarget();
let texts = {};
let current = 'fr';
let plural = new Intl.PluralRules('fr');

export const language = () => current;
export const locale = () => (current === 'fr' ? 'fr-FR' : 'en-GB');
export const onLanguageChange = (listener) => changes.addEventListener('change', listener);

export async function useLanguage(wanted) {
  const next = LANGUAGES.includes(wanted) ? wanted : 'fr';
  texts = await (await fetch(`/app/i18n/${next}.json`)).json();
  current = next;
  plural = new Intl.PluralRules(locale());
  document.documentElement.lang = next;
  changes.dispatchEvent(new Event('change'));
}

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
