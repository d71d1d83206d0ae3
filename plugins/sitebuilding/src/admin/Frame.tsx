import { Refused, say, type Words } from '@mingtang/tenancy';
import { DefaultTemplate } from '@payloadcms/next/templates';
import { notFound, redirect } from 'next/navigation.js';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { ReactNode } from 'react';
import './sitebuilding.css';

/** A screen about one site, within the frame of the admin. */
export type SiteScreen = AdminViewServerProps;

/** Who asks for the screen, about which site, in which language. Whoever is not signed in is sent to sign in. */
export function askedFor({ initPageResult, params }: SiteScreen): {
  req: PayloadRequest;
  id: string;
  text: (words: Words) => string;
} {
  const { req } = initPageResult;
  const segments = [params?.segments ?? []].flat();
  if (!req.user) {
    redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/${segments.join('/')}`)}`);
  }
  const id = segments[1] ?? '';
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) notFound();
  return { req, id, text: (words) => say(req, words) };
}

/** What a query found, or the page that says there is nothing for this user. */
export async function foundOrNot<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof Refused && error.status < 500) notFound();
    throw error;
  }
}

export function Frame({ screen, children }: { screen: SiteScreen; children: ReactNode }) {
  const { initPageResult, params, payload, searchParams, user, i18n, viewActions } = screen;
  const { locale, permissions, req, visibleEntities } = initPageResult;
  const { collections, globals } = visibleEntities;
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      viewActions={viewActions}
      visibleEntities={{ collections, globals }}
    >
      {children}
    </DefaultTemplate>
  );
}
