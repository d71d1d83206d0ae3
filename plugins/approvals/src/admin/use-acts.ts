'use client';
import { randomKey } from '@mingtang/tenancy/admin/client';
import { say, type Words } from '@mingtang/tenancy/words';
import { useTranslation } from '@payloadcms/ui';

/** Carries out commands on instances for whoever looks. */
export function useActs() {
  const { i18n } = useTranslation();
  const text = (words: Words) => say({ i18n }, words);

  /** @returns why it was not done; nothing where it was */
  const act = async (instance: string, command: object): Promise<string | undefined> => {
    // Sent again, where the answer was lost, it is done once.
    const key = randomKey();
    for (let attempt = 0; attempt < 2; attempt++) {
      const response = await fetch(`/api/approvals/instances/${instance}/act`, {
        method: 'POST',
        credentials: 'include',
        headers: {
          'accept-language': i18n.language,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(command),
      }).catch(() => undefined);
      if (response?.ok) return undefined;
      const answer = await response?.json().catch(() => undefined);
      const refusal = (answer as { errors?: { message?: string }[] } | undefined)?.errors?.[0];
      if (refusal?.message) return refusal.message;
    }
    return text({
      zh: '没有办成：网络或服务器没有响应。请重试，不会重复办理。',
      en: 'Not done: network or server did not answer. Try again; it is never done twice.',
    });
  };

  return { act, text };
}
