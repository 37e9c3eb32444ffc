/* A handful of 20-px line icons, drawn for this product; public pages carry no icon library. */
const PATHS = {
  sunrise: 'M3 15h14M5.5 15a4.5 4.5 0 0 1 9 0M10 4v3M4.2 8.2l1.6 1.6M15.8 8.2l-1.6 1.6',
  document: 'M5 2.75h6.5L15.5 7v10.25H5zM11.25 2.75V7h4.25M7.75 10.5h5M7.75 13.5h5',
  route: 'M5 4.5a1.75 1.75 0 1 0 0-.01M5 6.5v7a2.5 2.5 0 0 0 5 0v-7a2.5 2.5 0 0 1 5 0v5M15 15.5a1.75 1.75 0 1 0 0-.01',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13.2 13.2 17 17',
  home: 'M3.5 9 10 3.5 16.5 9v7.5h-4.25V12h-4.5v4.5H3.5z',
  inbox: 'M3 11.5 5 4h10l2 7.5v4.75H3zM3 11.5h4l1 2h4l1-2h4',
  badge: 'M10 3.25l5.75 2v4.5c0 3.5-2.5 5.75-5.75 7-3.25-1.25-5.75-3.5-5.75-7v-4.5zM7.5 10l1.9 1.9 3.4-3.6',
  stack: 'M10 3 17 6.5 10 10 3 6.5zM3.5 10 10 13.25 16.5 10M3.5 13.25 10 16.5l6.5-3.25',
  people: 'M7.5 9a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5zM2.5 16.25c0-2.75 2.25-4.5 5-4.5s5 1.75 5 4.5M13 4a2.5 2.5 0 0 1 0 4.75M14.5 11.75c1.9.6 3 2.2 3 4.5',
  seal: 'M10 2.75a7.25 7.25 0 1 0 0 14.5 7.25 7.25 0 0 0 0-14.5zM6.75 10.25l2.25 2.2 4.25-4.6',
  book: 'M4.5 5a1.75 1.75 0 0 1 1.75-1.75h9.25v11H6.25A1.75 1.75 0 0 0 4.5 16zM4.5 16a1.25 1.25 0 0 0 1.25 1.25h9.75v-3M8 7h4.5M8 10h4.5',
  person: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.75c0-3 2.6-5 6-5s6 2 6 5',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5 5 15',
  chevron: 'M7.5 5l5 5-5 5',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.75M10 16.25V18M2 10h1.75M16.25 10H18M4.35 4.35l1.2 1.2M14.45 14.45l1.2 1.2M4.35 15.65l1.2-1.2M14.45 5.55l1.2-1.2',
  moon: 'M16 11.75A6.5 6.5 0 1 1 8.25 4a5.25 5.25 0 0 0 7.75 7.75z',
  keyboard: 'M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.75h7',
  language: 'M10 2.75a7.25 7.25 0 1 0 0 14.5 7.25 7.25 0 0 0 0-14.5zM2.75 10h14.5M10 2.75c2.5 2.5 2.5 12 0 14.5M10 2.75c-2.5 2.5-2.5 12 0 14.5',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  printer: 'M6 7V3.5h8V7M6 13.5H3.5V7h13v6.5H14M6 11.5h8v5H6z',
  download: 'M10 3v9.5M6 9l4 4 4-4M4 16.5h12',
  open: 'M8 4H4v12h12v-4M11 3.5h5.5V9M16 4l-7 7',
  signout: 'M8 4H4v12h4M12 6.5 15.5 10 12 13.5M15 10H7.5',
  type: 'M2.5 15.5 6.5 5h.5l4 10.5M4 12h5.5M12 15.5l2.75-7h.25l2.75 7M13 13.25h3.75',
  check: 'M4 10.5l4 4 8-9',
  warn: 'M10 3.25 17.5 16.5h-15zM10 8v4M10 14.25v.01',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The product's mark: the sun on the edge of the page. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="7" fill="#22324f" />
      <path d="M7 21a9 9 0 0 1 18 0z" fill="#f2a13a" />
      <path d="M5 24h22" stroke="#fff" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
