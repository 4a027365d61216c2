export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeNames: Readonly<Record<Theme, string>> = {
  auto: '자동',
  light: '밝게',
  dark: '어둡게',
};

const KEY = 'theme';

/** What the reader chose on this computer; `auto` follows its settings. */
export function chosenTheme(): Theme {
  const kept = recall(KEY);
  return themes.find((theme) => theme === kept) ?? 'auto';
}

export function chooseTheme(theme: Theme): void {
  keep(KEY, theme);
  showTheme();
}

export function showTheme(): void {
  document.documentElement.dataset.theme = chosenTheme();
}

/** Storage may be forbidden to the page; then nothing is remembered. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing to do: it holds until the page is closed.
  }
}
