// The house's own rules of the contract. Each has a bad example in canaries/ on which it is seen to fail.
import { errorResponses, examples, idempotency, problemKnown, requestBody } from './messages.js';
import { oneTag, operationName, path, permission } from './operations.js';
import { boundedList, boundedSchema } from './bounds.js';

export default () => ({
  id: 'daylight',
  rules: {
    oas3: {
      'bounded-list': boundedList,
      'bounded-schema': boundedSchema,
      'error-responses': errorResponses,
      examples,
      idempotency,
      'one-tag': oneTag,
      'operation-name': operationName,
      path,
      permission,
      'problem-known': problemKnown,
      'request-body': requestBody,
    },
  },
});
