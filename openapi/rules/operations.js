/** One tag: it becomes the name of the generated interface. That there is one at all is checked by operation-tag-defined. */
export function oneTag() {
  return {
    Operation(operation, ctx) {
      if (operation.tags?.length > 1) report(ctx, 'An operation has exactly one tag.', 'tags');
    },
  };
}

/** listX, getX or lookUpX read; everything else is a business verb and writes. */
export function operationName() {
  return {
    Operation(operation, ctx) {
      const id = operation.operationId ?? '';
      const reads = ctx.key === 'get';
      if (!/^[a-z]+([A-Z][a-z]+)*$/.test(id)) {
        report(ctx, 'operationId is a verb and a noun in camelCase.', 'operationId');
      } else if (reads !== /^(list|get|lookUp)[A-Z]/.test(id)) {
        report(ctx, 'list…, get… and lookUp… are the names of GET operations, and of no other.', 'operationId');
      }
    },
  };
}

/** /api/v1/<subsystem>/kebab-case-nouns/{camelCaseId}; readiness alone stands outside. */
export function path() {
  return {
    PathItem(_, ctx) {
      const at = String(ctx.key);
      const form = /^\/api\/v1(\/[a-z]+(-[a-z]+)*)(\/([a-z]+(-[a-z]+)*|\{[a-z]+([A-Z][a-z]+)*\}))+$/;
      if (!form.test(at) && at !== '/q/health/ready') {
        ctx.report({ message: 'A path is /api/v1/<subsystem>/ and kebab-case nouns.', location: ctx.location.key() });
      }
    },
  };
}

/**
 * One permission of the path's subsystem; or none at all, which is for public/ and for what is listed in the rule's
 * `open` option. That a permission is stated and known is checked by security-defined and security-scopes-defined.
 */
export function permission({ open = [] }) {
  let at = '';
  return {
    PathItem: {
      enter(_, ctx) {
        at = String(ctx.key);
      },
      Operation(operation, ctx) {
        const fault = operation.security && permissionFault(operation.security, at, open);
        if (fault) report(ctx, fault, 'security');
      },
    },
  };
}

function permissionFault(security, at, open) {
  const subsystem = at.split('/')[3];
  const isOpen = open.includes(at) || at.startsWith(`/api/v1/${subsystem}/public/`);
  if (isOpen !== (security.length === 0)) return 'Only operations under public/ are without a permission, and all of them are.';
  if (isOpen) return undefined;
  const needed = security.flatMap((requirement) => requirement.daylight ?? []);
  if (security.length !== 1 || needed.length !== 1) return 'An operation needs exactly one permission.';
  return needed[0].startsWith(`${subsystem}.`) ? undefined : `A permission of another subsystem than ${subsystem}.`;
}

function report(ctx, message, member) {
  ctx.report({ message, location: ctx.location.child([member]) });
}
