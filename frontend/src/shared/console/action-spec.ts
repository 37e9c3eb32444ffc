/** One input of an action's form. The label is `field.<name>`, a help text `fieldHelp.<name>` is shown when it exists. */
export interface ActionField {
  name: string;
  kind: 'text' | 'line' | 'integer' | 'decimal' | 'date' | 'choice' | 'check';
  required?: boolean;
  /** Longest text, or greatest number. */
  max?: number;
  min?: number;
  /** Values of a choice; labels are `option.<name>.<value>`. */
  options?: string[];
  /** Locale key of a list of ready sentences to begin from. */
  opinions?: string;
  initial?: unknown;
}

export interface ActionSpec<T> {
  action: string;
  /** `go` leads on, `stop` ends or refuses, `back` sends back. */
  kind: 'go' | 'stop' | 'back';
  fields: ActionField[];
  /** A warning that stands in the form, for what must be weighed before it is sent. */
  notice?: string;
  run: (version: number, values: Record<string, unknown>) => Promise<T>;
}

/** An object that a flow moves, as every such response of the contract carries it. */
export interface Actionable {
  version: number;
  state: string;
  allowedActions: string[];
  /** What the person's post permits and a rule forbids now; only flows whose rules bar an action carry it. */
  blockedActions?: BlockedAction[];
}

export interface BlockedAction {
  action: string;
  /** Type of the problem that trying it would be answered with. */
  problem: string;
  params?: Record<string, string>;
}

/** The reason of a refusal or return is required by the contract; an opinion on a grant is not. */
export const REASON: ActionField = { name: 'reason', kind: 'text', required: true, max: 500 };
export const OPINION: ActionField = { name: 'opinion', kind: 'text', max: 500 };

/** Empty optional inputs leave the request: absent means unknown, and the contract knows no null. */
export function presentValues(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''));
}
