import yaml from 'js-yaml';
import { catalogueText } from '../scripts/catalogue.mjs';

const problems = yaml.load(catalogueText());

/**
 * The refusals that an operation must document, each by reference. Always 406, 429 and 500 under /api/; with a
 * permission 400, 401 and 403; with a body 400, 413 and 415; with an id in the path 404; a POST on something that exists
 * 409; with an Idempotency-Key 409 and 422.
 */
export function errorResponses() {
  let at = '';
  let shared = [];
  return {
    PathItem: {
      enter(item, ctx) {
        at = String(ctx.key);
        shared = item.parameters ?? [];
      },
      Operation(operation, ctx) {
        if (!at.startsWith('/api/')) return;
        const given = operation.responses ?? {};
        const parameters = parametersOf([...shared, ...(operation.parameters ?? [])], ctx);
        const missing = neededStatuses(operation, parameters, ctx.key).filter((status) => !(status in given));
        if (missing.length > 0) report(ctx, `The refusals ${missing.join(', ')} are missing.`, 'responses');
        const inline = Object.keys(given).filter((status) => status >= '400' && !given[status].$ref);
        if (inline.length > 0) report(ctx, `The refusals ${inline.join(', ')} are no references to shared/.`, 'responses');
      },
    },
  };
}

function neededStatuses(operation, parameters, method) {
  const needed = new Set(['406', '429', '500']);
  const add = (...statuses) => statuses.forEach((status) => needed.add(status));
  const hasPathId = parameters.some((parameter) => parameter?.in === 'path');
  if (operation.security?.length > 0) add('400', '401', '403');
  if (parameters.some((parameter) => parameter?.in === 'query')) add('400');
  if (operation.requestBody) add('400', '413', '415');
  if (hasPathId) add('404');
  if (hasPathId && method !== 'get') add('409');
  if (parameters.some((parameter) => parameter?.name === 'Idempotency-Key')) add('409', '422');
  return [...needed].sort();
}

/** Bodies that are sent and bodies that are given back on success are shown by an example. */
export function examples() {
  const shown = (body) => Object.values(body?.content ?? {}).every((media) => media.example ?? media.examples);
  return {
    Operation(operation, ctx) {
      if (!shown(operation.requestBody)) report(ctx, 'The request has no example.', 'requestBody');
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        if (status < '300' && !shown(response)) report(ctx, `The response ${status} has no example.`, 'responses');
      }
    },
  };
}

/** What is created by POST (201) can be repeated safely. */
export function idempotency() {
  return {
    Operation(operation, ctx) {
      const creates = ctx.key === 'post' && '201' in (operation.responses ?? {});
      const key = parametersOf(operation.parameters ?? [], ctx).find((parameter) => parameter?.name === 'Idempotency-Key');
      if (creates && !key?.required) report(ctx, 'A POST that creates takes a required Idempotency-Key.', 'parameters');
    },
  };
}

/** The problems that are an operation's own stand in the catalogue, and go with a status that it documents. */
export function problemKnown() {
  return {
    Operation(operation, ctx) {
      for (const name of operation['x-problems'] ?? []) {
        const [subsystem, slug] = name.split('/');
        const problem = problems[subsystem]?.[slug];
        if (!problem) report(ctx, `The problem ${name} is not in problems/.`, 'x-problems');
        else if (!(problem.status in operation.responses)) report(ctx, `The problem ${name} needs the response ${problem.status}.`, 'x-problems');
      }
    },
  };
}

/** A body is required, is JSON, and its schema is a named one that is called like the operation. */
export function requestBody() {
  return {
    Operation(operation, ctx) {
      if (!operation.requestBody) return;
      const id = operation.operationId ?? '';
      const name = id.charAt(0).toUpperCase() + id.slice(1);
      const schema = operation.requestBody.content?.['application/json']?.schema?.$ref ?? '';
      if (operation.requestBody.required !== true) report(ctx, 'A request body is required.', 'requestBody');
      if (!schema.endsWith(`/${name}`)) report(ctx, `The schema of the request body is a $ref to ${name}.`, 'requestBody');
    },
  };
}

function parametersOf(parameters, ctx) {
  return parameters.map((parameter) => (parameter.$ref ? ctx.resolve(parameter).node : parameter));
}

function report(ctx, message, member) {
  ctx.report({ message, location: ctx.location.child([member]) });
}
