'use client';
import { moment } from '@mingtang/tenancy/admin/client';
import { PublishButton, useFormFields, useTranslation } from '@payloadcms/ui';
import { fill } from './texts.ts';
import './editorial.css';

/**
 * Publishes; where a time is set, says when that happens by itself, and that the button does not wait
 * for it.
 */
export function PublishByItself() {
  const { i18n } = useTranslation();
  const at = useFormFields(([fields]) => fields.publishAt?.value) as string | null | undefined;
  if (!at || Date.parse(at) <= Date.now()) return <PublishButton />;
  return (
    <>
      <span className="publish-at" role="status">
        {fill(i18n.language, 'publishesAt', { at: moment(at) })}
      </span>
      <PublishButton label={fill(i18n.language, 'publishNow', {})} />
    </>
  );
}
