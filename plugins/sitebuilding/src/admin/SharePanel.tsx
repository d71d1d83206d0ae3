import { say } from '@mingtang/tenancy';
import { createLocalReq, type UIFieldServerComponent } from 'payload';
import { copiedFrom } from '../queries/copied-from.ts';
import { sharingOf } from '../queries/sharing-of.ts';
import { foundOrNothing } from './found-or-nothing.ts';
import './sitebuilding.css';

/** Where an article was sent, in numbers, with the way to send it; and whose it is, for a copy. */
export const SharePanel: UIFieldServerComponent = async ({ id, payload, user }) => {
  if (!id || !user) return null;
  const req = await createLocalReq({ user }, payload);
  const sharing = await foundOrNothing(sharingOf(req, String(id)));
  if (!sharing) return null;
  const origin = await copiedFrom(req, String(id));
  const shares = sharing.sites.flatMap(({ share }) => share ?? []);
  const count = (state: string) => shares.filter((share) => share.state === state).length;
  const isOffered = sharing.isPublic && sharing.may.send && sharing.sites.length > 0;
  if (!origin && shares.length === 0 && !isOffered) return null;
  return (
    <section className="mt-share-panel">
      {origin && (
        <p>
          {say(req, { zh: `复制自：${origin.sender}`, en: `Copied from: ${origin.sender}` })}{' '}
          <a href={`/admin/incoming/${origin.receiver}`}>
            {say(req, { zh: '查看更正', en: 'Corrections' })}
          </a>
        </p>
      )}
      {shares.length > 0 && (
        <p>
          {say(req, {
            zh: `已转发：采用 ${count('accepted')} · 待对方确认 ${count('waiting')} · 不采用 ${count('declined')}`,
            en: `Sent: ${count('accepted')} accepted · ${count('waiting')} waiting · ${count('declined')} declined`,
          })}
        </p>
      )}
      {(isOffered || shares.length > 0) && (
        <a className="mt-button" href={`/admin/share/${id}`}>
          {say(req, { zh: '转发到其他站点', en: 'Send to other sites' })}
        </a>
      )}
    </section>
  );
};
