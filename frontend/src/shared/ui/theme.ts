import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';
const listeners = new Set<() => void>();
const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
function store(key: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage may be forbidden; the choice then lasts for this visit.
  }
}

export function themeChoice(): ThemeChoice {
  const value = stored('daylight.theme');
  return value === 'light' || value === 'dark' ? value : 'system';
}

function apply() {
  const choice = themeChoice();
  document.documentElement.dataset.theme = choice === 'system' ? (dark().matches ? 'dark' : 'light') : choice;
  listeners.forEach((listener) => listener());
}

export function chooseTheme(choice: ThemeChoice) {
  store('daylight.theme', choice === 'system' ? null : choice);
  apply();
}

export function chooseElder(on: boolean) {
  store('daylight.elder', on ? 'on' : null);
  if (on) document.documentElement.dataset.elder = 'on';
  else delete document.documentElement.dataset.elder;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  const media = dark();
  media.addEventListener('change', apply);
  return () => {
    listeners.delete(listener);
    media.removeEventListener('change', apply);
  };
}

/** `light` or `dark`, following the operating system unless the person chose. */
export function useTheme(): string {
  return useSyncExternalStore(subscribe, () => document.documentElement.dataset.theme ?? 'light');
}
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, themeChoice);
}
export function useElder(): boolean {
  return useSyncExternalStore(subscribe, () => document.documentElement.dataset.elder === 'on');
}

const stillness = () => window.matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the reader asked the system for no motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = stillness();
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => stillness().matches,
  );
}
