/*
 * The receipt is a key to the application. It goes from the confirmation to the progress page through memory only:
 * an address would be kept by histories, proxies and logs, and a store would outlive the visit.
 */
let receipt = '';

export function keepReceipt(code: string) {
  receipt = code;
}

export function keptReceipt(): string {
  return receipt;
}

/** As printed, without the blanks that a hand or a paste brings in. */
export function normaliseReceipt(text: string): string {
  return text.replace(/\s/g, '');
}
