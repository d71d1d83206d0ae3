import type { Access, PayloadRequest } from 'payload';

/** Not even administrators; only the system on its own account. */
export const nobody: Access = () => false;

/** Whoever is signed in. */
export const anyStaff = ({ req }: { req: PayloadRequest }): boolean =>
  req.user?.collection === 'users';
