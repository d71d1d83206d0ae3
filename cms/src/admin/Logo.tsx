import { say } from '@mingtang/tenancy';
import type { I18n } from '@payloadcms/translations';
import { Mark } from './Mark.tsx';

/** Over the sign-in form. */
export function Logo({ i18n }: { i18n?: I18n }) {
  return (
    <div className="mt-logo">
      <Mark size={56} />
      <p className="mt-logo__name">明堂</p>
      <p className="mt-logo__line">
        {say({ i18n }, { zh: '政务公开与站群管理', en: 'Governing in the open' })}
      </p>
    </div>
  );
}
