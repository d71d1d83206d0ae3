import { Refused, reply } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { publishForm } from '../actions/publish-form.ts';
import { type DesignedForm, inLanguage, readDefinition } from '../domain/design/definition.ts';
import { definitionFaults } from '../domain/design/faults.ts';
import { versionsOf } from '../queries/form-versions.ts';
import { refusals } from '../refusals.ts';

/** A page of a form as the public would see it, as a whole document of html. */
export type RenderForm = (form: DesignedForm, page: number, language: string) => Promise<string>;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the designer asks, over REST. Strangers are told that there is nothing. */
export function endpointsOfForms(renderForm: RenderForm | undefined): Endpoint[] {
  return [
    {
      /** `{ definition, page, language }` → `{ faults, html? }`; keeps nothing */
      path: '/form-designs/try',
      method: 'post',
      handler: async (req) => {
        const body = await bodyOf(req);
        const definition = readDefinition(body.definition);
        if (!definition) throw new Refused(req, refusals.unreadable);
        const faults = definitionFaults(definition);
        const page = Number.isInteger(body.page) ? (body.page as number) : 0;
        const language = body.language === 'en' ? 'en' : 'zh-CN';
        const isThere = definition.pages[page] !== undefined;
        const html =
          renderForm && isThere
            ? await renderForm(inLanguage(definition, language), page, language)
            : undefined;
        return reply(req, { faults, ...(html !== undefined && { html }) });
      },
    },
    {
      /** → `{ versions }`, newest first */
      path: '/form-designs/:id/versions',
      method: 'get',
      handler: async (req) => reply(req, { versions: await versionsOf(req, idIn(req)) }),
    },
    {
      /** `{ note, definition, address }`, as they are seen → `{ number }` */
      path: '/form-designs/:id/publish',
      method: 'post',
      handler: async (req) => {
        const id = idIn(req);
        const { note, definition, address } = await bodyOf(req);
        const seen = readDefinition(definition);
        const isAddress = typeof address === 'string' || address === undefined || address === null;
        if (typeof note !== 'string' || !seen || !isAddress) {
          throw new Refused(req, refusals.unreadable);
        }
        const form = { definition: seen, address: address || null };
        return reply(req, await publishForm(req, id, { note, seen: form }));
      },
    },
  ];
}

function idIn(req: PayloadRequest): string {
  const id = String(req.routeParams?.id).toLowerCase();
  if (req.user?.collection !== 'users' || !uuid.test(id)) throw new Refused(req, refusals.notFound);
  return id;
}

async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  if (req.user?.collection !== 'users') throw new Refused(req, refusals.notFound);
  await addDataAndFileToRequest(req);
  if (typeof req.data !== 'object' || req.data === null)
    throw new Refused(req, refusals.unreadable);
  return req.data as Record<string, unknown>;
}
