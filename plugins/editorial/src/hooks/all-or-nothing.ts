import { type CollectionAfterOperationHook, ValidationError } from 'payload';

/**
 * A change of many documents at once is done wholly or not at all. Payload answers with a list of
 * what failed and commits the rest, together with what a failed document had already written.
 */
export const allOrNothing: CollectionAfterOperationHook = ({
  collection,
  operation,
  req,
  result,
}) => {
  if (operation !== 'update' && operation !== 'delete') return result;
  const { errors = [] } = result as { errors?: { id: string | number; message: string }[] };
  if (errors.length === 0) return result;
  const found = errors.map(({ id, message }) => ({ path: String(id), message }));
  throw new ValidationError({ collection: collection.slug, errors: found, req }, req.t);
};
