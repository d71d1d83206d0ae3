'use client';
import { useEffect, useState } from 'react';

/** What sites and people are called that the reader may see; an id without a name as it is. */
export function useNames(ids: { sites: string[]; users: string[] }): (id: string) => string {
  const [names, setNames] = useState<Record<string, string>>({});
  const missing = (of: string[]) => [...new Set(of)].filter((id) => !(id in names)).toSorted();
  const [sites, users] = [missing(ids.sites).join(), missing(ids.users).join()];
  useEffect(() => {
    const ask = async (collection: string, of: string) => {
      if (!of) return;
      const asked = of.split(',');
      const found = await namesIn(collection, `where[id][in]=${of}&limit=${asked.length}`);
      setNames((known) => ({
        ...known,
        ...Object.fromEntries(asked.map((id) => [id, id])),
        ...Object.fromEntries(found.map(({ id, name }) => [id, name])),
      }));
    };
    void ask('sites', sites);
    void ask('users', users);
  }, [sites, users]);
  return (id) => names[id] ?? '…';
}

/** Sites or people by a query of Payload's REST API; none where the server does not answer. */
export async function namesIn(
  collection: string,
  query: string,
): Promise<{ id: string; name: string }[]> {
  const answer = await fetch(`/api/${collection}?depth=0&select[name]=true&${query}`, {
    credentials: 'include',
  }).catch(() => undefined);
  if (!answer?.ok) return [];
  return ((await answer.json()) as { docs: { id: string; name: string }[] }).docs;
}
