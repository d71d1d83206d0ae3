import { holds, say } from '@mingtang/tenancy';
import type { UIFieldServerComponent } from 'payload';
import { siteIsEmpty } from '../queries/site-is-empty.ts';
import './sitebuilding.css';

/** From a site's form to what is next in its life: the wizard while it is empty, else the go-live screen. */
export const SiteSteps: UIFieldServerComponent = async ({ id, data, req }) => {
  if (!id) return null;
  const isToSetUp = data?.status === 'draft' && (await siteIsEmpty(req, String(id)));
  const mayFound =
    data?.purpose === 'organ' &&
    data.status !== 'closed' &&
    (await holds(req, String(id), 'site-admin'));
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
      {mayFound && (
        <a className="mt-button" href={`/admin/found-a-site?below=${id}`}>
          {say(req, { zh: '在此之下设立站点', en: 'Found a site below' })}
        </a>
      )}
    </p>
  );
};
