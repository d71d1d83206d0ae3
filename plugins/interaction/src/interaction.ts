import { storageIn } from '@mingtang/editorial';
import type { CollectionConfig, Config, Plugin } from 'payload';
import { consultations, consultationsArePublished } from './collections/consultations.ts';
import { mailboxes, mailboxesArePublished } from './collections/mailboxes.ts';
import { surveys, surveysArePublished } from './collections/surveys.ts';
import { catchUpOpened } from './hooks/catch-up-opened.ts';
import { endpointsOfLetters } from './letters/endpoints/of-letters.ts';
import { endpointsOfParticipation } from './participation/endpoints/of-participation.ts';

export interface InteractionOptions {
  /** Where editorial keeps files. */
  dataDir: string;
}

/** Its collections whose documents belong to a site, for `isolateSites`. */
export const interactionCollections = ['mailboxes', 'consultations', 'surveys'] as const;

const admin = '@mingtang/interaction/admin';

/**
 * Adds what the public and a government say to each other 互动交流: letters to mailboxes, consultations and surveys. Comes after `editorial`,
 * `intake`, `approvals` and `cases`, whose keys seal what is written.
 */
export function interaction({ dataDir }: InteractionOptions): Plugin {
  const storage = storageIn(dataDir);
  const followed = (sites: CollectionConfig): CollectionConfig => ({
    ...sites,
    hooks: {
      ...sites.hooks,
      afterChange: [
        ...(sites.hooks?.afterChange ?? []),
        catchUpOpened(
          [mailboxesArePublished, consultationsArePublished, surveysArePublished],
          storage,
        ),
      ],
    },
  });
  return (config: Config): Config => {
    const components = config.admin?.components;
    return {
      ...config,
      collections: [
        ...(config.collections ?? []).map((collection) =>
          collection.slug === 'sites' ? followed(collection) : collection,
        ),
        mailboxes(storage),
        consultations(storage),
        surveys(storage),
      ],
      endpoints: [...(config.endpoints ?? []), ...endpointsOfLetters, ...endpointsOfParticipation],
      admin: {
        ...config.admin,
        components: {
          ...components,
          beforeDashboard: [
            ...(components?.beforeDashboard ?? []),
            `${admin}#LettersPressing`,
            `${admin}#ResultsPressing`,
          ],
          afterNavLinks: [
            ...(components?.afterNavLinks ?? []),
            `${admin}#LettersLink`,
            `${admin}#ParticipationLink`,
          ],
          views: {
            ...components?.views,
            letters: { Component: `${admin}#Letters`, path: '/letters', exact: true },
            letter: { Component: `${admin}#Letter`, path: '/letters/:id', exact: true },
            participation: {
              Component: `${admin}#Participation`,
              path: '/participation',
              exact: true,
            },
            consultationRead: {
              Component: `${admin}#Comments`,
              path: '/participation/consultations/:id',
              exact: true,
            },
            surveyRead: {
              Component: `${admin}#SurveyAnswers`,
              path: '/participation/surveys/:id',
              exact: true,
            },
          },
        },
      },
    };
  };
}
