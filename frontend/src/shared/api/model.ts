import type { components } from '@/gen/api';

/** The contract's schemas by name. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
