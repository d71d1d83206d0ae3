import { Refused } from '@mingtang/tenancy';

/** What a query found, or nothing where it is not for this user. */
export async function foundOrNothing<T>(query: Promise<T>): Promise<T | undefined> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
