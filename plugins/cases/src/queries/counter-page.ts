import { record } from '@mingtang/audit';
import { arrivalFiles } from '@mingtang/intake';
import { Refused } from '@mingtang/tenancy';
import type { Payload, PayloadRequest } from 'payload';
import type { DraftContent } from '../domain/counter.ts';
import { languageOf } from '../intake/applications.ts';
import type { FillForm } from '../ports.ts';
import { refusals } from '../refusals.ts';
import { type CounterDraft, draftWithContent } from '../store/counter-drafts.ts';
import { currentForm } from './published-form.ts';
import { handlesCases } from './roles-here.ts';

const place = 'caseFillForm';

export const withFillForm = (custom: Record<string, unknown>, fillForm: FillForm) => ({
  ...custom,
  [place]: fillForm,
});

export const fillFormOf = ({ config }: Payload): FillForm => config.custom?.[place] as FillForm;

/** A draft of a site where the user handles cases, with what it holds. @throws 404 elsewhere */
export async function draftInHand(
  req: PayloadRequest,
  id: string,
): Promise<{ draft: CounterDraft; content: DraftContent }> {
  const found = await draftWithContent(req, id);
  const person = String(req.user?.id);
  if (!req.user || !found || !(await handlesCases(req, { person, site: found.draft.site }))) {
    throw new Refused(req, refusals['draft-gone']);
  }
  return found;
}

export interface ToldCounterPage {
  title: string;
  html: string;
  styles: string;
  visitor: DraftContent['visitor'];
  revision: number;
}

/**
 * A draft where it was left, in the form as it is published now. That a colleague's draft was opened, which
 * tells personal data, is written down.
 */
export async function counterPageOf(req: PayloadRequest, id: string): Promise<ToldCounterPage> {
  const { draft, content } = await draftInHand(req, id);
  const current = await currentForm(req, { site: draft.site, id: draft.form });
  if (!current) throw new Refused(req, refusals['form-gone']);
  if (draft.by !== String(req.user?.id)) {
    await record(req, {
      act: 'reveal',
      subject: `counter-drafts:${id}`,
      title: draft.title,
      site: draft.site,
      reason: '接续窗口暂存',
    });
  }
  const { html, styles } = await fillFormOf(req.payload)(current.form, {
    said: { kept: content },
    // The browser draws it: it would stand in logs if it were asked for.
    token: '',
    draft: draft.revision,
    files: await arrivalFiles(req, content.files),
    found: [],
    language: await languageOf(req, draft.site),
  });
  return { title: draft.title, html, styles, visitor: content.visitor, revision: draft.revision };
}
