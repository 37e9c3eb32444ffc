import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/icon';
import type { useListState } from './use-list-state';

interface Choice {
  name: string;
  label: string;
  /** An absent value is the state without this word in the address. */
  options: { value: string | undefined; label: string }[];
}

interface Props {
  list: ReturnType<typeof useListState>;
  searchLabel?: string;
  filter?: { name: string; label: string; options: { value: string; label: string }[] };
  /** The order of the rows; the first option is the one without a word in the address. */
  order?: Choice;
}

/** The search word and one row of filter marks; both live in the page's address. `/` moves to the search. */
export function ListFilters({ list, searchLabel, filter, order }: Props) {
  const { t } = useTranslation();
  const q = list.search.q ?? '';
  const [text, setText] = useState(q);
  const [seen, setSeen] = useState(q);
  const input = useRef<HTMLInputElement>(null);
  const change = list.change;
  if (seen !== q) {
    // The address changed from outside (back button, a link): the box follows it.
    setSeen(q);
    setText(q);
  }
  useEffect(() => {
    if (text.trim() === q) return;
    const timer = setTimeout(() => change({ q: text.trim() || undefined }), 350);
    return () => clearTimeout(timer);
  }, [text, q, change]);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.target !== document.body) return;
      event.preventDefault();
      input.current?.focus();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <search className="stack no-print" style={{ '--gap': '.6rem' } as React.CSSProperties}>
      {searchLabel && (
        <label className="search-box">
          <Icon name="search" size={18} />
          <span className="sr-only">{searchLabel}</span>
          <input ref={input} type="search" value={text} maxLength={50} placeholder={searchLabel} onChange={(event) => setText(event.target.value)} />
        </label>
      )}
      {filter && <Chips list={list} choice={{ ...filter, options: [{ value: undefined, label: t('table.all') }, ...filter.options] }} />}
      {order && <Chips list={list} choice={order} />}
    </search>
  );
}

function Chips({ list, choice }: { list: Props['list']; choice: Choice }) {
  return (
    <ul className="chips" aria-label={choice.label}>
      {choice.options.map((option) => (
        <li key={option.value ?? 'all'}>
          <button type="button" className="chip" aria-pressed={list.search[choice.name] === option.value} onClick={() => list.change({ [choice.name]: option.value })}>
            {option.label}
          </button>
        </li>
      ))}
    </ul>
  );
}
