import type { SiteContact, SiteIdentifiers } from '@mingtang/publication';
import { type LookChoice, lookChoices } from '@mingtang/tenancy/look';

/** What somebody has answered so far of the questions of the set-up wizard. Anything may be missing. */
export interface SetupDraft {
  name?: string;
  shortName?: string;
  organ?: string;
  motto?: string;
  /** Code of the template. */
  template?: string;
  /** In place of the template's own theme. */
  theme?: string;
  /** Last part of the site's path, where whoever founded it left that open. */
  segment?: string;
  palette?: { primary: string; accent: string };
  /** In place of what the template says. */
  look?: LookChoice;
  /** Paths of columns to leave out. */
  drop?: string[];
  identifiers?: Partial<SiteIdentifiers>;
  contact?: SiteContact;
}

const ownWords = ['name', 'shortName', 'organ', 'motto', 'template', 'theme', 'segment'] as const;
const identifierNames = [
  'organizer',
  'operator',
  'siteCode',
  'icp',
  'police',
  'conacUrl',
  'reportErrorUrl',
] as const satisfies (keyof SiteIdentifiers)[];
const contactNames = [
  'address',
  'phone',
  'email',
  'postcode',
  'hours',
] as const satisfies (keyof SiteContact)[];

const longestText = 200;
const mostColumns = 100;

/** The draft in what a browser sent: what is no answer to a question is left out, and never an error. */
export function setupDraftIn(value: unknown): SetupDraft {
  const given = recordIn(value);
  const { primary, accent } = textsIn(given.palette, ['primary', 'accent']);
  const look = lookIn(given.look);
  const identifiers = textsIn(given.identifiers, identifierNames);
  const contact = textsIn(given.contact, contactNames);
  return {
    ...textsIn(given, ownWords),
    ...(primary && accent && { palette: { primary, accent } }),
    ...(Object.keys(look).length > 0 && { look }),
    ...(Array.isArray(given.drop) && {
      drop: given.drop.filter((path) => isText(path)).slice(0, mostColumns),
    }),
    ...(Object.keys(identifiers).length > 0 && { identifiers }),
    ...(Object.keys(contact).length > 0 && { contact }),
  };
}

function lookIn(value: unknown): LookChoice {
  const given = recordIn(value);
  return Object.fromEntries(
    Object.entries(lookChoices).flatMap(([field, choices]) => {
      const choice = choices.find((choice) => choice.value === given[field]);
      return choice ? [[field, choice.value]] : [];
    }),
  );
}

function textsIn<Name extends string>(
  value: unknown,
  names: readonly Name[],
): { [key in Name]?: string } {
  const given = recordIn(value);
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = given[name];
      return isText(text) ? [[name, text.trim()]] : [];
    }),
  ) as { [key in Name]?: string };
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longestText;

function recordIn(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}
