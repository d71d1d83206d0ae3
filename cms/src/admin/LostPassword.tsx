import { say, type Words } from '@mingtang/tenancy';
import type { I18n } from '@payloadcms/translations';

/** Under the sign-in form, in place of Payload's link: where no mail leaves, people ask each other. */
export function LostPassword({ i18n, leaves }: { i18n?: I18n; leaves: boolean }) {
  const text = (words: Words) => say({ i18n }, words);
  return (
    <p className="mt-lost-password">
      {leaves ? (
        <a href="/admin/forgot">
          {text({
            zh: '忘记密码？通过邮件重设',
            en: 'Forgot your password? Set a new one by mail',
          })}
        </a>
      ) : (
        text({
          zh: '忘记密码？请联系系统管理员重设。',
          en: 'Forgot your password? A system administrator can set a new one.',
        })
      )}
    </p>
  );
}
