import { say } from '@mingtang/tenancy';
import type { Screen } from '@mingtang/tenancy/admin';
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent';
import { redirect } from 'next/navigation.js';
import { getSafeRedirect } from 'payload/shared';
import { SignInForm } from './SignInForm.tsx';
import './identity.css';

/** Where staff sign in 登录, in as many steps as are asked of them. */
export function SignIn({ initPageResult, params, searchParams }: Screen) {
  const { locale, permissions, req } = initPageResult;
  const { i18n, payload, user } = req;
  const { admin, routes } = payload.config;
  const redirectTo = searchParams?.redirect ?? '';
  const to = getSafeRedirect({ fallbackTo: routes.admin, redirectTo });
  if (user) redirect(to);
  const { importMap } = payload;
  const serverProps = { i18n, locale, params, payload, permissions, searchParams, user };
  return (
    <main className="mt-sign-in">
      {RenderServerComponent({
        Component: admin.components?.graphics?.Logo,
        importMap,
        serverProps,
      })}
      <h1 className="mt-unseen">{say(req, { zh: '登录', en: 'Sign in' })}</h1>
      <SignInForm to={to} />
      {RenderServerComponent({ Component: admin.components?.afterLogin, importMap, serverProps })}
    </main>
  );
}
