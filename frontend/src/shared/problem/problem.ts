/** One wrong field of a request, as RFC 9457 extension `errors[]` of the contract. */
export interface FieldError {
  path: string;
  messageKey: string;
  params?: Record<string, string>;
}

interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  traceId?: string;
  errors?: FieldError[];
  params?: Record<string, string>;
}

/** A refusal of the server (or of the network) in the form the pages translate: by `code` and `params`. */
export class ApiProblem extends Error {
  /** `subsystem.slug`, from the type `/problems/<subsystem>/<slug>`. */
  readonly code: string;
  readonly status: number;
  readonly params: Record<string, string>;
  readonly errors: FieldError[];
  readonly traceId?: string;
  /** Whole seconds to wait before the next attempt, when the server says so. */
  readonly retryAfterSeconds?: number;

  constructor(body: ProblemBody, status: number, options?: ErrorOptions & { retryAfterSeconds?: number }) {
    super(body.title ?? `HTTP ${status}`, options);
    this.name = 'ApiProblem';
    this.code = codeOf(body.type, status);
    this.status = status;
    this.params = body.params ?? {};
    this.errors = body.errors ?? [];
    this.traceId = body.traceId;
    this.retryAfterSeconds = options?.retryAfterSeconds;
  }

  static offline(cause?: unknown): ApiProblem {
    return new ApiProblem({ type: '/problems/client/offline', title: 'offline' }, 0, { cause });
  }
}

const BY_STATUS: Record<number, string> = {
  400: 'platform.invalid-request',
  401: 'platform.unauthenticated',
  403: 'platform.forbidden',
  404: 'platform.not-found',
  405: 'platform.method-not-allowed',
  406: 'platform.not-acceptable',
  413: 'platform.payload-too-large',
  415: 'platform.unsupported-media-type',
  429: 'platform.busy',
  502: 'client.offline',
  503: 'client.offline',
  504: 'client.offline',
};

function codeOf(type: string | undefined, status: number): string {
  const match = /\/problems\/([a-z-]+)\/([a-z-]+)$/.exec(type ?? '');
  if (match) return `${match[1]}.${match[2]}`;
  // A gateway in front of the product answers without our body; the status is then all there is.
  return BY_STATUS[status] ?? 'platform.unanticipated';
}

export function toProblem(body: unknown, response: Response): ApiProblem {
  const known = typeof body === 'object' && body !== null ? (body as ProblemBody) : {};
  return new ApiProblem(known, response.status, { retryAfterSeconds: retryAfter(response.headers.get('Retry-After')) });
}

/** Seconds of a Retry-After header, given as seconds or, by a gateway, as a date (RFC 9110, 10.2.3). */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

/** Any thrown value as a problem, so that a page never has to show nothing. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem({ title: String(error) }, 500, { cause: error });
}

/** The property a server error points at: `#/rows/3/licenceNo`, `file.arg.shopName`, `shopName` -> last known form names. */
export function fieldPath(path: string): string[] {
  return path
    .replace(/^[#$/.]+/, '')
    .split(/[./[\]]+/)
    .filter((part) => part !== '' && part !== 'body');
}
