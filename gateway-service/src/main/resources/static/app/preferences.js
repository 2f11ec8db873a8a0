/** What this person likes on this device. Storage may be forbidden; then nothing is remembered. */
export function remember(name, value) {
  try {
    localStorage.setItem(`entente.${name}`, typeof value === 'string' ? value : JSON.stringify(value));
  } catch {
    // private mode: the choice lasts until the page is left
  }
}

export function remembered(name, otherwise = null) {
  try {
    return localStorage.getItem(`entente.${name}`) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function rememberedList(name) {
  try {
    return JSON.parse(remembered(name, '[]'));
  } catch {
    return [];
  }
}

export function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  remember('theme', theme);
  document.dispatchEvent(new Event('theme-change'));
}

export function setDensity(density) {
  document.documentElement.dataset.density = density;
  remember('density', density);
}

export const theme = () => document.documentElement.dataset.theme;
export const density = () => document.documentElement.dataset.density;
