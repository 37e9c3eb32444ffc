const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export type CreditCodeFault = 'length' | 'characters' | 'check';

/** The check character of GB 32100-2015 for the first 17 characters. */
export function creditCodeCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(first17.charAt(at)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The check character of an organisation code, GB 11714 (8 characters, letters A=10 … Z=35). */
export function organisationCheck(first8: string): string {
  const sum = ORG_WEIGHTS.reduce((total, weight, at) => total + weight * parseInt(first8.charAt(at), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}

export function normaliseCreditCode(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

/** What is wrong with an 18-character unified social credit code (GB 32100-2015), or undefined. */
export function creditCodeFault(text: string): CreditCodeFault | undefined {
  const value = normaliseCreditCode(text);
  if (value.length !== 18) return 'length';
  if (![...value].every((letter) => ALPHABET.includes(letter))) return 'characters';
  if (creditCodeCheck(value) !== value[17]) return 'check';
  return undefined;
}

/** Retail licence numbers are 12 digits without a public check digit. */
export function isLicenceNo(text: string): boolean {
  return /^\d{12}$/.test(text);
}

export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text);
}
