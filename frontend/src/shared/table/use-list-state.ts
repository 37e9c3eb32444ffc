import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What a list page keeps in its address: filters, the search word and the page's cursor. */
export type ListSearch = Record<string, string | undefined>;

/** Keeps only strings: a cursor or number typed by hand must not become another type. Empty values leave the address. */
export function cleanSearch(search: Record<string, unknown>): ListSearch {
  const clean: ListSearch = {};
  for (const [key, value] of Object.entries(search)) {
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    if (typeof text === 'string' && text !== '' && text.length <= 200) clean[key] = text;
  }
  return clean;
}

/** For the router: search values are plain strings in the address; the default would write them as JSON. */
export const plainSearch = {
  parseSearch: (text: string) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>) => {
    const text = new URLSearchParams(cleanSearch(search) as Record<string, string>).toString();
    return text ? `?${text}` : '';
  },
};

/** A changed filter begins at the first page again; a changed cursor keeps the filters. */
export function nextSearch(old: ListSearch, patch: ListSearch): ListSearch {
  const start = 'cursor' in patch ? old : { ...old, cursor: undefined };
  return cleanSearch({ ...start, ...patch });
}

// Keyset pages know only the way forward; the way back is remembered here for this visit.
const before = new Map<string, string | undefined>();

export function useListState() {
  const search = cleanSearch(useSearch({ strict: false }) as Record<string, unknown>);
  const navigate = useNavigate();
  const change = useCallback(
    (patch: ListSearch) => {
      const replace = !('cursor' in patch);
      void navigate({ to: '.', search: ((old: ListSearch) => nextSearch(old, patch)) as never, replace, resetScroll: !replace });
    },
    [navigate],
  );
  return {
    search,
    change,
    toNext(cursor: string) {
      before.set(cursor, search.cursor);
      change({ cursor });
    },
    toPrevious() {
      change({ cursor: search.cursor === undefined ? undefined : before.get(search.cursor) });
    },
  };
}
