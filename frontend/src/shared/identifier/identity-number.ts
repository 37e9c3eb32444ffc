const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

export type IdentityFault = 'length' | 'characters' | 'birthDate' | 'check';

/** The check character of GB 11643-1999 for the first 17 digits. */
export function identityCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return CHECKS.charAt(sum % 11);
}

/** Upper-case X and no blanks, as the number is stored. */
export function normaliseIdentityNumber(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

/**
 * What is wrong with an 18-character resident identity number (GB 11643-1999), or undefined.
 * The address prefix is not judged: codes that were valid at birth may have been abolished since.
 * `today` is an ISO date; the birth date must be real and not after it.
 */
export function identityFault(text: string, today: string): IdentityFault | undefined {
  const value = normaliseIdentityNumber(text);
  if (value.length !== 18) return 'length';
  if (!/^\d{17}[\dX]$/.test(value)) return 'characters';
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isRealDate(birth) || birth > today) return 'birthDate';
  if (identityCheck(value) !== value[17]) return 'check';
  return undefined;
}

export function isRealDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
