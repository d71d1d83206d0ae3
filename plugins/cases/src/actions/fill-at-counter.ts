import { randomUUID } from 'node:crypto';
import { namesOf, once } from '@mingtang/approvals';
import { record } from '@mingtang/audit';
import { controls, type FormFault, fieldsOf, NotOfForm } from '@mingtang/forms/language';
import {
  arrivalFiles,
  codeOfToken,
  forgetFiles,
  isToken,
  keepDeskFile,
  mostBytesTogether,
  newStatusAccess,
} from '@mingtang/intake';
import type { FilesField } from '@mingtang/publication/records';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { answersBy, applicantOf } from '../domain/answers.ts';
import {
  answersOfVisitor,
  type DraftContent,
  faultOfVisitor,
  readVisitor,
  type SentFields,
} from '../domain/counter.ts';
import { languageOf, renewalIn } from '../intake/applications.ts';
import type { FilledPage } from '../ports.ts';
import { draftInHand, fillFormOf } from '../queries/counter-page.ts';
import { currentForm } from '../queries/published-form.ts';
import { handlesCases } from '../queries/roles-here.ts';
import { termsFor } from '../queries/terms-for.ts';
import { refusals } from '../refusals.ts';
import { storedCase } from '../store/cases.ts';
import {
  type CounterDraft,
  holdDraft,
  keepDraft,
  putDraft,
  takeDraft,
} from '../store/counter-drafts.ts';
import { receiveCase } from './receive-case.ts';
import { tellApplicant } from './tell-applicant.ts';

/**
 * Begins to fill in a published form for somebody at the counter; once for each key.
 *
 * @throws 404 where the user does not handle cases of the site, or it takes no applications by that form
 */
export function beginAtCounter(
  req: PayloadRequest,
  { site, form }: { site: string; form: string },
  key?: string,
): Promise<{ id: string }> {
  return inTransaction(req, () =>
    once(req, { key, request: { counter: site, form } }, async () => {
      const person = String(req.user?.id);
      const handles = req.user && (await handlesCases(req, { person, site }));
      const current = handles ? await currentForm(req, { site, id: form }) : undefined;
      if (!current) throw new Refused(req, refusals['form-gone']);
      const id = randomUUID();
      const content: DraftContent = { sent: [], page: 0, files: [], visitor: { is: 'applicant' } };
      await putDraft(req, { id, site, form, title: current.form.title }, content);
      return { id };
    }),
  );
}

/** A page that a clerk sent. */
export interface SentPage {
  fields: SentFields;
  files: { field: string; name: string; bytes: Buffer }[];
  /** Made when the page was shown; of it come the code, and one case. */
  token: string;
  /** Of the draft, as the page was shown. */
  revision: number;
}

/** What a visitor is given 查询码; the same however often the form is sent. */
export interface Handed {
  case: string;
  number: string;
  tracking: string;
  code: string;
}

export type CounterAnswer = { html: string; revision: number; fault?: string } | { handed: Handed };

/**
 * Takes a page of a form that is filled in for somebody: what was answered is kept whatever comes next, and
 * once nothing is wrong, and the clerk says so, it becomes a case, exactly one.
 *
 * @throws 409 where a colleague went on with the draft meanwhile, or sent it
 */
export function fillAtCounter(
  req: PayloadRequest,
  id: string,
  sent: SentPage,
): Promise<CounterAnswer> {
  if (!isToken(sent.token)) throw new Refused(req, refusals['page-bad']);
  return inTransaction(req, async () => {
    await holdDraft(req, id);
    const handed = await handedBefore(req, id, sent.token);
    if (handed) return { handed };
    const { draft, content } = await draftInHand(req, id);
    if (draft.revision !== sent.revision) throw await goneOnWith(req, draft);
    const { form, version } =
      (await currentForm(req, { site: draft.site, id: draft.form })) ?? gone(req);
    const { visitor, body } = readVisitor(sent.fields);
    const taken = await takeFiles(req, { draft, content, sent, body, form });
    const language = await languageOf(req, draft.site);
    const page = await filled(req, () =>
      fillFormOf(req.payload)(form, {
        said: { body: taken.body },
        token: sent.token,
        draft: draft.revision + 1,
        files: taken.files,
        found: taken.found,
        language,
      }),
    );
    const missing = page.to === 'send' ? faultOfVisitor(visitor) : undefined;
    if (page.to === 'send' && !missing) {
      const answers = answersBy(form, page.values, {
        files: taken.files.filter((file) => page.files.includes(file.id)),
        language,
      });
      return {
        handed: await send(req, draft, {
          sent,
          content: { ...content, visitor, files: taken.files.map((file) => file.id) },
          answers,
          form: { id: form.id, version, letter: form.letter },
          wanted: page.files,
          renews: renewalIn(page.values),
        }),
      };
    }
    const answers = answersBy(form, page.values, { language });
    const kept = await keepDraft(req, draft, {
      applicant: applicantOf(answers),
      content: {
        sent: page.sent,
        page: page.page,
        files: taken.files.map((file) => file.id),
        visitor,
      },
    });
    if (!kept) throw await goneOnWith(req, draft);
    return {
      html: page.html,
      revision: draft.revision + 1,
      ...(missing && { fault: new Refused(req, refusals[missing]).message }),
    };
  });
}

/** Takes away what was filled in and will not be sent, with its files. */
export function dropAtCounter(
  req: PayloadRequest,
  id: string,
  revision: number,
): Promise<{ id: string }> {
  return inTransaction(req, async () => {
    const { draft, content } = await draftInHand(req, id);
    if (!(await takeDraft(req, { id, revision }))) throw await goneOnWith(req, draft);
    await forgetFiles(req, content.files);
    await record(req, {
      act: 'delete',
      subject: `counter-drafts:${id}`,
      title: draft.title,
      site: draft.site,
    });
    return { id };
  });
}

function gone(req: PayloadRequest): never {
  throw new Refused(req, refusals['form-gone']);
}

/** What was handed over when the same page was sent before. @throws 409 where another page of it was sent */
async function handedBefore(
  req: PayloadRequest,
  id: string,
  token: string,
): Promise<Handed | undefined> {
  const stored = await storedCase(req, id);
  if (!stored) return undefined;
  const person = String(req.user?.id);
  if (!(await handlesCases(req, { person, site: stored.site }))) {
    throw new Refused(req, refusals['draft-gone']);
  }
  const { code, codeKey } = codeOfToken(token);
  if (stored.tracking?.codeKey !== codeKey) {
    throw new Refused(req, refusals['sent-at-counter'], { case: id, number: stored.number });
  }
  return { case: id, number: stored.number, tracking: stored.tracking.number, code };
}

async function goneOnWith(req: PayloadRequest, { by }: CounterDraft): Promise<Refused> {
  const name = (await namesOf(req, [by])).get(by) ?? '';
  const { message } = refusals['draft-newer'];
  return new Refused(req, {
    ...refusals['draft-newer'],
    message: { zh: `${name}：${message.zh}`, en: `${name}: ${message.en}` },
  });
}

/** @throws 422 where the page is not of the form as it is published now */
async function filled(req: PayloadRequest, fill: () => Promise<FilledPage>): Promise<FilledPage> {
  try {
    return await fill();
  } catch (error) {
    if (error instanceof NotOfForm) throw new Refused(req, refusals['form-changed']);
    throw error;
  }
}

/** Files of the page and of the pages before, without those that are not wanted any more. */
async function takeFiles(
  req: PayloadRequest,
  {
    draft,
    content,
    sent,
    body,
    form,
  }: {
    draft: CounterDraft;
    content: DraftContent;
    sent: SentPage;
    body: SentFields;
    form: Parameters<typeof fieldsOf>[0];
  },
) {
  const unwanted = body.flatMap(([name, value]) => (name === controls.removeFile ? [value] : []));
  await forgetFiles(
    req,
    content.files.filter((file) => unwanted.includes(file)),
  );
  const files = await arrivalFiles(
    req,
    content.files.filter((file) => !unwanted.includes(file)),
  );
  const found: FormFault[] = [];
  const kept = files.map(({ id, field, name, kind, bytes }) => ({ id, field, name, kind, bytes }));
  for (const { field: asked, name, bytes } of sent.files) {
    const field = fieldsOf(form).find(
      (each): each is FilesField => each.type === 'files' && each.name === asked,
    );
    if (!field) throw new Refused(req, refusals['form-changed']);
    const together = kept.reduce((sum, file) => sum + file.bytes, bytes.length);
    if (together > mostBytesTogether) {
      found.push({ field: asked, code: 'files-too-large', bound: mostBytesTogether });
      continue;
    }
    if (kept.filter((file) => file.field === asked).length >= field.most) {
      found.push({ field: asked, code: 'too-many-files', bound: field.most });
      continue;
    }
    const place = { id: randomUUID(), site: draft.site, field };
    const answer = await keepDeskFile(req, place, { sentName: name, bytes });
    if (answer.ok) kept.push(answer.file);
    else found.push(answer.fault);
  }
  return { files: kept, found, body: body.filter(([name]) => name !== controls.removeFile) };
}

/** The draft becomes a case, with what its applicant looks it up by. */
async function send(
  req: PayloadRequest,
  draft: CounterDraft,
  {
    sent,
    content,
    answers,
    form,
    wanted,
    renews,
  }: {
    sent: SentPage;
    content: DraftContent;
    answers: ReturnType<typeof answersBy>;
    form: { id: string; version: number; letter: string };
    wanted: string[];
    renews: ReturnType<typeof renewalIn>;
  },
): Promise<Handed> {
  const { id, site, title } = draft;
  if (!(await takeDraft(req, draft))) throw await goneOnWith(req, draft);
  await forgetFiles(
    req,
    content.files.filter((file) => !wanted.includes(file)),
  );
  const { number: tracking, code, codeKey } = newStatusAccess(form.letter, new Date(), sent.token);
  const clerk = (await namesOf(req, [String(req.user?.id)])).get(String(req.user?.id)) ?? '';
  const made = await receiveCase(req, {
    ...{ id, site, channel: 'counter' },
    terms: await termsFor(req, { site, form: { id: form.id, title }, version: form.version }),
    form: { id: form.id, version: form.version },
    answers: [...answers, ...answersOfVisitor(content.visitor)],
    ...renews,
    counter: { clerk, visitor: content.visitor.is },
    tracking: { number: tracking, codeKey },
  });
  if (!made) throw new Error('A draft that was taken is no case yet');
  await tellApplicant(req, id);
  return { case: id, number: made.number, tracking, code };
}
