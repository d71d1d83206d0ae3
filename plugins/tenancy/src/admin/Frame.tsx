import { DefaultTemplate } from '@payloadcms/next/templates';
import { notFound, redirect } from 'next/navigation.js';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { ReactNode } from 'react';
import { say, type Words } from '../domain/words.ts';
import { Refused } from '../refused.ts';
import './screens.css';

/** A screen of a plugin, within the frame of the admin. */
export type Screen = AdminViewServerProps;

interface Asked {
  req: PayloadRequest;
  text: (words: Words) => string;
}

/** Who asks for the screen, in which language. Whoever is not signed in is sent to sign in. */
export function whoAsks({ initPageResult, params }: Screen): Asked {
  const { req } = initPageResult;
  const segments = [params?.segments ?? []].flat();
  if (!req.user) {
    redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/${segments.join('/')}`)}`);
  }
  return { req, text: (words) => say(req, words) };
}

/** Who asks for a screen about one site, and about which. */
export function askedFor(screen: Screen): Asked & { id: string } {
  const asked = whoAsks(screen);
  const id = [screen.params?.segments ?? []].flat().slice(1).at(-1) ?? '';
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) notFound();
  return { ...asked, id };
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

export function Frame({ screen, children }: { screen: Screen; children: ReactNode }) {
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
