/**
 * An operation list… answers with `items` of a stated maximum: at most 200 on a page, with cursor and limit; or at most
 * 500 as one answer without paging.
 */
export function boundedList() {
  return {
    Operation(operation, ctx) {
      if (!String(operation.operationId).startsWith('list')) return;
      const schema = resolved(operation.responses?.['200']?.content?.['application/json']?.schema, ctx);
      const parameters = (operation.parameters ?? []).map((parameter) => resolved(parameter, ctx));
      const fault = listFault(schema?.properties ?? {}, parameters);
      if (fault) ctx.report({ message: fault, location: ctx.location });
    },
  };
}

function listFault(properties, parameters) {
  const most = properties.items?.maxItems;
  if (!most) return 'A list answers with items, and with their maximum.';
  const limit = parameters.find((parameter) => parameter?.name === 'limit')?.schema;
  const hasCursor = parameters.some((parameter) => parameter?.name === 'cursor');
  if (!properties.nextCursor) return most <= 500 ? undefined : 'A list without pages has at most 500 items.';
  if (!hasCursor || !limit) return 'A list with nextCursor takes cursor and limit.';
  if (!(limit.maximum <= 200) || limit.default === undefined) return 'The limit has a default and a maximum of at most 200.';
  return limit.maximum <= most ? undefined : 'More items may be asked for than the answer can hold.';
}

/**
 * Nothing is unbounded: texts have maxLength, a format of fixed length or an enum; numbers have both bounds, arrays
 * maxItems; objects name what they hold. Composition is not used: neither the generator nor the validators agree on it.
 */
export function boundedSchema() {
  return {
    Schema(schema, ctx) {
      if (schema.allOf || schema.oneOf || schema.anyOf || schema.not) {
        ctx.report({ message: 'Write the schema out; no allOf, oneOf, anyOf, not.', location: ctx.location });
      }
      const isBounded = BOUNDED[schema.type];
      if (isBounded && !isBounded(schema)) {
        ctx.report({ message: `A schema of type ${schema.type} is not bounded.`, location: ctx.location });
      }
    },
  };
}

const isNumberBounded = (schema) => schema.minimum !== undefined && schema.maximum !== undefined;

const BOUNDED = {
  string: (schema) => schema.maxLength !== undefined || schema.enum !== undefined
    || ['uuid', 'date', 'date-time', 'binary'].includes(schema.format),
  integer: (schema) => isNumberBounded(schema) && ['int32', 'int64'].includes(schema.format),
  number: isNumberBounded,
  array: (schema) => schema.maxItems !== undefined,
  object: (schema) => schema.additionalProperties === false
    || (typeof schema.additionalProperties === 'object' && schema.maxProperties !== undefined),
};

function resolved(node, ctx) {
  return node?.$ref ? ctx.resolve(node).node : node;
}
