import { say } from '@mingtang/tenancy';
import type { I18n } from '@payloadcms/translations';

/** Under the sign-in form, in place of Payload's link: the inside sends no mail, and people know each other. */
export function LostPassword({ i18n }: { i18n?: I18n }) {
  return (
    <p className="mt-lost-password">
      {say(
        { i18n },
        {
          zh: '忘记密码？请联系系统管理员重设。',
          en: 'Forgot your password? A system administrator can set a new one.',
        },
      )}
    </p>
  );
}
