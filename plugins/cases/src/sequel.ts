import type { PayloadRequest } from 'payload';
import type { Sequel } from './domain/public-status.ts';

/** Tells what came after a case has ended. */
export type SequelOf = (req: PayloadRequest, id: string) => Promise<Sequel | undefined>;

const place = 'caseSequel';

export const withSequel = (
  custom: Record<string, unknown> | undefined,
  sequelOf: SequelOf | undefined,
) => ({ ...custom, [place]: sequelOf });

/** As the configuration has it told; nothing where nobody takes up cases that ended. */
export async function sequelTo(req: PayloadRequest, id: string): Promise<Sequel | undefined> {
  const sequelOf = req.payload.config.custom?.[place] as SequelOf | undefined;
  return sequelOf?.(req, id);
}
