import { ownCasesForm } from '@mingtang/publication/records';
import { addressOf, trackingPath } from '../addresses.ts';
import { frameOf } from '../frame.ts';
import { escapeMarkup } from '../markup.ts';
import { wayToRatings } from '../ratings/ratings-page.ts';
import { type Locals, NotPublic } from '../render.ts';
import type { FormPageView, Frame } from '../views.ts';
import { formMarkup } from './form-markup.ts';
import { formWordsFor } from './form-words.ts';
import { trackingMarkup } from './tracking-markup.ts';

/** Around what the gateway puts its own answers in place of: a form with faults, an acknowledgement. */
export const formMarks = ['<!--form-->', '<!--/form-->'] as const;

const marked = (html: string) => formMarks[0] + html + formMarks[1];

/** A form as everybody sees it, empty. */
export async function formPage(locals: Locals): Promise<{ frame: Frame; view: FormPageView }> {
  const { reader, params } = locals;
  const [site, form] = await Promise.all([reader.site(), reader.form(params.id ?? '')]);
  if (!form) throw new NotPublic(`form:${params.id}`);
  const { title, description } = form;
  const words = formWordsFor(site.language);
  return {
    frame: await frameOf(locals, { title, description, here: title }),
    view: { html: marked(formMarkup(form, { action: addressOf(site, form.path), words })) },
  };
}

/** Where number and code of a submission are asked for. */
export async function trackingPage(locals: Locals): Promise<{ frame: Frame; view: FormPageView }> {
  const site = await locals.reader.site();
  const words = formWordsFor(site.language);
  const { trackingTitle: title, trackingIntro: description } = words;
  const action = addressOf(site, trackingPath);
  const ratings = await wayToRatings(locals.reader);
  const own = await locals.reader.form(ownCasesForm);
  const ways = [
    ...(own ? [{ label: own.title, href: addressOf(site, own.path) }] : []),
    ...(ratings ? [ratings] : []),
  ];
  const links = ways.map(
    ({ label, href }) =>
      `<a class="form__other" href="${escapeMarkup(href)}">${escapeMarkup(label)}</a>`,
  );
  const way = links.length > 0 ? `<p class="form-page__ways">${links.join('')}</p>` : '';
  return {
    frame: await frameOf(locals, { title, description, here: title, noindex: true }),
    view: { html: marked(trackingMarkup({ action, words })) + way },
  };
}
