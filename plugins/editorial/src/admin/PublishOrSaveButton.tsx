import { SaveDraftButton } from '@payloadcms/ui';
import { type OnScreen, offeredOn } from '../queries/offered-on.ts';
import { PublishByItself } from './PublishByItself.tsx';

/** Publishes where the person may; where not, it saves the draft, and does not wait for autosave. */
export async function PublishOrSaveButton(screen: OnScreen) {
  return (await offeredOn(screen)).publish === 'now' ? <PublishByItself /> : <SaveDraftButton />;
}
