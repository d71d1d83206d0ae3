import { say } from '@mingtang/tenancy';
import type { UIFieldServerComponent } from 'payload';
import { siteIsEmpty } from '../queries/site-is-empty.ts';
import './sitebuilding.css';

/** From a site's form to what is next in its life: the wizard while it is empty, else the go-live screen. */
export const SiteSteps: UIFieldServerComponent = async ({ id, data, req }) => {
  if (!id) return null;
  const isToSetUp = data?.status === 'draft' && (await siteIsEmpty(req, String(id)));
  return (
    <p className="mt-steps">
      <a className="mt-button" href={isToSetUp ? `/admin/set-up/${id}` : `/admin/go-live/${id}`}>
        {isToSetUp
          ? say(req, { zh: '建站向导', en: 'Set-up wizard' })
          : say(req, { zh: '开通与检查单', en: 'Go live and checklist' })}
      </a>{' '}
      <a className="mt-button" href={`/admin/incoming/${id}`}>
        {say(req, { zh: '转发来文与约定', en: 'Sent by other sites' })}
      </a>
    </p>
  );
};
