import type { Schema } from '@/shared/api/model';
import { isLicenceNo } from '@/shared/identifier/credit-code';
import { identityFault, isRealDate, normaliseIdentityNumber } from '@/shared/identifier/identity-number';

export type TakeoverRow = Schema<'TakeoverRow'>;

export const COLUMNS = [
  'licenceNo', 'shopName', 'holderName', 'identityNumber', 'countyCode', 'cellCode', 'address',
  'holderNature', 'format', 'marketType', 'scale', 'validFrom', 'validTo',
] as const;
export type ColumnName = (typeof COLUMNS)[number];
export const MAX_ROWS = 6000;

const ENUMS: Partial<Record<ColumnName, string[]>> = {
  holderNature: ['INDIVIDUAL', 'ENTERPRISE'],
  format: ['Z', 'B', 'S', 'N', 'Y', 'F', 'Q'],
  marketType: ['C', 'X'],
  scale: ['1', '2', '3'],
};

export interface ParsedRow {
  /** Line of the pasted text, from 1, the heading included. */
  line: number;
  cells: Record<ColumnName, string>;
  /** Columns that are wrong, with the locale key of the reason. */
  faults: Partial<Record<ColumnName, string>>;
}

/** Words that people write for a code (`个体工商户` for INDIVIDUAL), by column, from the locale. */
export type Words = Partial<Record<ColumnName, Record<string, string>>>;

/** Splits one line of a spreadsheet paste (tabs) or of a CSV file (commas, quotes). */
export function splitLine(line: string, separator: string): string[] {
  if (separator === '\t') return line.split('\t').map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (quoted && letter === '"' && line.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === ',' && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}

/** The columns in the order of the heading, or undefined when the first line is already a row. */
function heading(cells: string[], titles: Record<string, ColumnName>): (ColumnName | undefined)[] | undefined {
  const found = cells.map((cell) => titles[cell] ?? COLUMNS.find((name) => name === cell));
  return found.filter(Boolean).length >= 3 ? found : undefined;
}

/** Reads pasted rows. `titles` maps column titles of the locale to names. Faults are found, nothing is dropped. */
export function parseRows(text: string, titles: Record<string, ColumnName>, words: Words, today: string): ParsedRow[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const firstAt = lines.findIndex((line) => line.trim() !== '');
  if (firstAt < 0) return [];
  const separator = lines[firstAt]?.includes('\t') ? '\t' : ',';
  const head = heading(splitLine(lines[firstAt] ?? '', separator), titles);
  const order = head ?? COLUMNS;
  const seen = new Set<string>();
  const rows: ParsedRow[] = [];
  lines.forEach((line, at) => {
    if (line.trim() === '' || (head && at === firstAt)) return;
    const cells = Object.fromEntries(COLUMNS.map((name) => [name, ''])) as Record<ColumnName, string>;
    splitLine(line, separator).forEach((cell, index) => {
      const name = order[index];
      if (name) cells[name] = words[name]?.[cell] ?? cell;
    });
    cells.identityNumber = normaliseIdentityNumber(cells.identityNumber);
    const row = { line: at + 1, cells, faults: rowFaults(cells, today) };
    if (seen.has(cells.licenceNo)) row.faults.licenceNo = 'duplicateLicenceNo';
    seen.add(cells.licenceNo);
    rows.push(row);
  });
  return rows;
}

function rowFaults(cells: Record<ColumnName, string>, today: string): ParsedRow['faults'] {
  const faults: ParsedRow['faults'] = {};
  for (const name of COLUMNS) {
    const value = cells[name];
    // An individual is named by his number, so that nobody hides among the holders; an enterprise need not be.
    if (value === '' && !(name === 'identityNumber' && cells.holderNature !== 'INDIVIDUAL')) faults[name] = 'missing';
    else if (ENUMS[name] && !ENUMS[name].includes(value)) faults[name] = 'notAChoice';
  }
  if (!faults.licenceNo && !isLicenceNo(cells.licenceNo)) faults.licenceNo = 'licenceNo';
  if (cells.identityNumber !== '' && identityFault(cells.identityNumber, today)) faults.identityNumber = 'identityNumber';
  if (!faults.countyCode && !/^\d{6}$/.test(cells.countyCode)) faults.countyCode = 'countyCode';
  for (const name of ['validFrom', 'validTo'] as const) {
    if (!faults[name] && !isRealDate(cells[name])) faults[name] = 'date';
  }
  if (!faults.validFrom && !faults.validTo && cells.validTo < cells.validFrom) faults.validTo = 'endBeforeStart';
  return faults;
}

export function toContractRow({ cells }: ParsedRow): TakeoverRow {
  const { identityNumber, ...rest } = cells;
  return (identityNumber === '' ? rest : { ...rest, identityNumber }) as TakeoverRow;
}
