import { minuteOf } from './day.ts';
import { frameOf } from './frame.ts';
import { type Locals, NotPublic } from './render.ts';
import type { Frame, GoneView } from './views.ts';

/** What a withdrawn page's address shows, with status 410. */
export async function gonePage(locals: Locals): Promise<{ frame: Frame; view: GoneView }> {
  const key = locals.params.key ?? '';
  const withdrawal = await locals.reader.withdrawal(key);
  if (withdrawal === undefined) throw new NotPublic(`the withdrawal of ${key}`);
  const { title, reason, at } = withdrawal;
  const view = { title, reason, at: minuteOf(at) };
  const frame = await frameOf(locals, { title, description: reason, noindex: true });
  return { frame: { ...frame, title: `${frame.words.goneTitle} - ${frame.site.name}` }, view };
}
